#!/usr/bin/env bash
# Sets up whatever the tests need and runs all of them.
set -euo pipefail
cd "$(dirname "$0")"
dotnet test -c Release
