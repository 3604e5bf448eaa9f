#!/usr/bin/env bash
# Sets up whatever the tests need and runs all of them. Ends with a line "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"

# Debian packages, where this is a Debian machine and we may install. Without them the tests that need them are skipped and say so.
install() {
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 0
  local missing=()
  for package in "$@"; do dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return 0
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
install gcc zlib1g-dev libicu72 xz-utils git util-linux
install neovim chromium fonts-dejavu-core || echo "SKIPPED: tests that drive real editors, as far as neovim or chromium could not be installed."

for folder in tests/*/package.json; do
  npm ci --silent --prefix "$(dirname "$folder")"
done

dotnet build PolicyLint.sln -c Release --nologo -v quiet
dotnet publish src/PolicyLint.Cli -c Release -o artifacts/policylint --nologo -v quiet
export POLICYLINT_EXE="$PWD/artifacts/policylint/policylint"

# The built-in rules' own examples, on the executable that ships.
"$POLICYLINT_EXE" test core

log=$(mktemp)
extension_log=$(mktemp)
trap 'rm -f "$log" "$extension_log"' EXIT
status=0
dotnet test --solution PolicyLint.sln -c Release --no-build --no-progress 2>&1 | tee "$log" || status=$?
vscode-extension/test.sh 2>&1 | tee "$extension_log" || status=$?

# What ended before it could count is one failure.
count() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1; }
count_extension() { tail -n 1 "$extension_log" | sed -n "s/^.*\b\([0-9][0-9]*\) $1\b.*$/\1/p"; }
passed=$(count_extension passed) failed=$(count_extension failed) skipped=$(count_extension skipped)
echo "$(($(count succeeded) + ${passed:-0})) passed, $(($(count failed) + ${failed:-1})) failed, $(($(count skipped) + ${skipped:-0})) skipped"
exit "$status"
