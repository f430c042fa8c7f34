#!/bin/sh
# Builds the workspace into the directory given. Called by Maven; says what is missing before anything else fails.
need="Assay's workspace needs Node 20.19 or newer with npm"
ways="install it (Debian: apt-get install nodejs npm; others: https://nodejs.org), or build without the workspace: mvn -Dweb.skip"
if ! command -v node > /dev/null 2>&1 || ! command -v npm > /dev/null 2>&1; then
  echo "$need, and there is none on the PATH: $ways" >&2
  exit 1
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "$need, and this is $(node --version): $ways" >&2
  exit 1
fi
exec node build.mjs "$1"
