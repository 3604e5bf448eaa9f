#!/usr/bin/env bash
# Packs the extension and runs all its tests: unit, inside the real extension host, and in a real browser.
# What cannot be installed on this machine is skipped, and said so. A second run takes everything from the cache.
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
npm test --silent

skip() {
  echo "SKIPPED: the tests in a real editor. $1"
  exit 0
}
[ "$(uname -s)" = Linux ] || skip "They are set up on Linux."

if ! command -v chromium >/dev/null; then
  { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; } || skip "Chromium is not installed, and only root may install it: apt-get install chromium fonts-dejavu-core"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; } ||
    skip "Chromium could not be installed."
fi
mkdir -p "$cache"
log=$cache/set-up.log
e2e/set-up-code-server.sh "$cache/code-server-4.100.3" >"$log" 2>&1 || skip "code-server could not be installed; $log says why."
npm run --silent test:e2e
