import { expect, test } from 'vitest';
import { CrashGuard, mostCrashes, windowMs } from '../src/server/crashGuard';

test('a_server_that_crashes_again_and_again_is_left_alone_after_the_fifth_time', () => {
  const guard = new CrashGuard(() => 0);
  const answers = Array.from({ length: mostCrashes }, () => guard.mayRestart());
  expect(answers).toEqual([true, true, true, true, false]);
});

test('crashes_of_long_ago_do_not_count', () => {
  let time = 0;
  const guard = new CrashGuard(() => time);
  for (let crash = 0; crash < 20; crash++) {
    expect(guard.mayRestart()).toBe(true);
    time += windowMs / 2;
  }
});

test('a_user_who_asks_for_another_try_gets_all_tries', () => {
  const guard = new CrashGuard(() => 0);
  for (let crash = 0; crash < mostCrashes; crash++) guard.mayRestart();
  guard.reset();
  expect(guard.mayRestart()).toBe(true);
});
