#!/usr/bin/env bash
# Packs the extension and runs all its tests: unit, inside the real extension host, and in a real browser. Ends with a line
# "N passed, N failed, N skipped". What cannot be installed on this machine is skipped, and said so. A second run takes everything from
# the cache.
set -euo pipefail
cd "$(dirname "$0")"
cache=${POLICYLINT_E2E_CACHE:-$HOME/.cache/policylint-e2e}
export POLICYLINT_E2E_CACHE=$cache

# Installed packages are those of the lock file as long as it is the one they were installed from.
if ! cmp -s package-lock.json node_modules/.installed-lock; then
  npm ci --silent
  cp package-lock.json node_modules/.installed-lock
fi
npm run --silent check
npm run --silent package

status=0
reports=(out/unit.json)
rm -f out/unit.json out/e2e.json out/host/counts.json
npm test --silent -- --reporter=default --reporter=json --outputFile.json=out/unit.json || status=1

# Says why the tests in a real editor cannot run here; nothing where they can.
obstacle() {
  [ "$(uname -s)" = Linux ] || { echo "They are set up on Linux."; return; }
  if ! command -v chromium >/dev/null; then
    { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; } ||
      { echo "Chromium is not installed, and only root may install it: apt-get install chromium fonts-dejavu-core"; return; }
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1 ||
      { echo "Chromium could not be installed."; return; }
  fi
  mkdir -p "$cache"
  e2e/set-up-code-server.sh "$cache/code-server-4.100.3" >"$cache/set-up.log" 2>&1 || echo "code-server could not be installed; $cache/set-up.log says why."
}

reason=$(obstacle)
if [ -n "$reason" ]; then
  echo "SKIPPED: the tests in a real editor. $reason"
  reports+=(skipped=1)
else
  npm run --silent test:e2e -- --reporter=default --reporter=json --outputFile.json=out/e2e.json || status=1
  reports+=(out/e2e.json out/host/counts.json)
fi
node scripts/count.mjs "${reports[@]}"
exit "$status"
