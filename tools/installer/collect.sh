#!/bin/sh
# Puts together in dist/ what the machines of all systems made, and signs the sums. The release
# workflow hands the secret key over as text, in SIGNING_KEY; minisign reads a file. That file lies
# outside the sources and is gone when this ends. Without a key nothing is signed, and it says so.
set -eu
cd "$(dirname "$0")/../.."
if [ -n "${SIGNING_KEY:-}" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT INT TERM
    (umask 077 && printf '%s\n' "$SIGNING_KEY" > "$folder/daiyn.key")
    DAIYN_SIGNING_KEY=$folder/daiyn.key
    export DAIYN_SIGNING_KEY
fi
unset SIGNING_KEY
make dist ARGS="--collect $*"
