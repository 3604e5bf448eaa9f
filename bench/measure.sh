#!/usr/bin/env bash
# Whole-process figures of the published executable: one cold post, a blog, a large archive. Medians of several runs.
# Needs the real posts in ../shared/corpora; says so and leaves them out where they are absent.
set -euo pipefail
cd "$(dirname "$0")/.."
exe=${POLICYLINT_EXE:-$PWD/artifacts/policylint/policylint}
[ -x "$exe" ] || dotnet publish src/PolicyLint.Cli -c Release -o artifacts/policylint --nologo -v quiet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# measure NAME RUNS COMMAND...: wall and CPU seconds (medians), peak memory.
measure() {
  local name=$1 runs=$2; shift 2
  : > "$work/times"
  for _ in $(seq "$runs"); do
    /usr/bin/time -a -o "$work/times" -f '%e %U %S %M' "$@" >/dev/null 2>&1 || true
  done
  grep -E '^[0-9.]+ ' "$work/times" > "$work/clean"
  printf '%-44s wall %5s s   CPU %5s s   peak %s MB\n' "$name" \
    "$(awk '{ print $1 }' "$work/clean" | median)" \
    "$(awk '{ print $2 + $3 }' "$work/clean" | median)" \
    "$(awk '{ print int($4 / 1024) }' "$work/clean" | median)"
}

measure "one post, cold" 15 "$exe" lint samples/posts/2026-11-12-four-reasons-to-switch.md
if [ ! -d ../shared/corpora ]; then
  echo "../shared/corpora is not here: the figures over real posts are left out."
  exit 0
fi
tar -xJf ../shared/corpora/18f-site.tar.xz -C "$work"
tar -xJf ../shared/corpora/vba-docs.tar.xz -C "$work"
measure "567 posts of 18F (3.9 MB)" 7 "$exe" lint "$work/18f-site/content" --format json
measure "38,187 files of VBA-Docs (55 MB)" 3 "$exe" lint "$work/vba-docs" --format json
