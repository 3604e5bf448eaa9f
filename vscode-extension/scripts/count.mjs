// Adds up the reports of the test runs that are named, and says it in one line: N passed, N failed, N skipped.
// A report that is missing is a run that ended before it could write one.
import { readFileSync } from 'node:fs';

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const file of process.argv.slice(2)) {
  if (/^skipped=\d+$/.test(file)) {
    sum.skipped += Number(file.slice('skipped='.length));
    continue;
  }
  const { passed, failed, skipped } = read(file);
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);

function read(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (report.numTotalTests === undefined) return report;
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
