#!/usr/bin/env bash
# bench/ledger.sh [CLAIMS]: what keeping a ledger of a made-up war costs, and how well its claims are brought together; a million claims unless told.
# Compiled ahead and collecting garbage as `marsad serve` does; `dotnet run --project bench/Marsad.Bench -c Release -- ledger` is the same without either.
# Takes some two minutes and 4 GB of memory. Exit 1 when a bar of docs/ledger.md is missed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
dotnet publish bench/Marsad.Bench --configuration Release --runtime "$rid" --self-contained true \
  -p:PublishReadyToRun=true -p:UseSharedCompilation=false -nodeReuse:false --artifacts-path build/artifacts --output build/bench -v quiet
# As in marsad: garbage in bites of 6 MB.
export DOTNET_GCgen0size=600000
exec build/bench/Marsad.Bench ledger "$@"
