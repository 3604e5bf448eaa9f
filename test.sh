#!/usr/bin/env bash
# Sets up whatever the tests need and runs all of them. Ends with a line "N passed, N failed".
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

for folder in tests/*/package.json; do
  npm ci --silent --prefix "$(dirname "$folder")"
done

dotnet build PolicyLint.sln -c Release --nologo -v quiet
dotnet publish src/PolicyLint.Cli -c Release -o artifacts/policylint --nologo -v quiet
export POLICYLINT_EXE="$PWD/artifacts/policylint/policylint"

# The built-in rules' own examples, on the executable that ships.
"$POLICYLINT_EXE" test core

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution PolicyLint.sln -c Release --no-build --no-progress 2>&1 | tee "$log" || status=$?

count() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1; }
echo "$(count succeeded) passed, $(count failed) failed, $(count skipped) skipped"
exit "$status"
