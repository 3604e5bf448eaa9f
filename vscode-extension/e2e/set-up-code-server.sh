#!/usr/bin/env bash
# Installs code-server (the real workbench and the real extension host of VS Code, served to a browser) into the folder given.
# Does nothing where it is installed already.
set -euo pipefail
version=4.100.3
folder=${1:?the folder to install into}
[ -f "$folder/installed" ] && exit 0

# Slow registries and hanging connections are common enough to wait and ask again.
export npm_config_fetch_timeout=60000 npm_config_fetch_retries=4 npm_config_audit=false npm_config_fund=false npm_config_loglevel=error
mkdir -p "$folder"
cd "$folder"
[ -f package.json ] || echo '{"private":true}' >package.json
npm install --ignore-scripts "code-server@$version" @vscode/ripgrep@1.18.0

workbench="$folder/node_modules/code-server/lib/vscode"
cd "$workbench"
npm install --omit=dev --ignore-scripts
npm rebuild @vscode/spdlog native-watchdog
# Its last step fails where npx is kept from downloading; the module itself is built by then.
npm rebuild node-pty || test -f node_modules/node-pty/build/Release/pty.node
ln -sfn node_modules node_modules.asar
ln -sf code-linux.sh bin/remote-cli/code-server
ln -sf browser-linux.sh bin/helpers/browser.sh
# Ripgrep's own script downloads; the binary comes with a package.
mkdir -p node_modules/@vscode/ripgrep/bin
cp "$folder"/node_modules/@vscode/ripgrep-linux-*/bin/rg node_modules/@vscode/ripgrep/bin/rg
cd extensions
npm install --omit=dev --ignore-scripts

cd "$folder"
npm rebuild argon2
HOME="$folder" node node_modules/code-server/out/node/entry.js --version >/dev/null
touch installed
