#!/usr/bin/env bash
# Outside checks on a file for the press: qpdf for syntax, Ghostscript for its plates, the ink and what lies under text.
# Usage: scripts/check-press.sh file.pdf [spot ink ...]
set -euo pipefail
pdf=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

qpdf --check "$pdf" >/dev/null
echo "qpdf --check: clean"

plot() { gs -q -dNOPAUSE -dBATCH -dSAFER "$@"; }
plot -sDEVICE=tiffsep -r20 -o "$work/page-%04d.tif" "$pdf"
# Names of spot inks come percent-encoded.
plates=$(find "$work" -name 'page-*(*).tif' | sed 's/.*(\(.*\))\.tif/\1/; s/%/\\x/g' | while IFS= read -r name; do printf '%b\n' "$name"; done | sort -u | paste -sd, -)
wanted=$(printf '%s\n' Cyan Magenta Yellow Black "$@" | sort -u | paste -sd, -)
[ "$plates" = "$wanted" ] || { echo "plates: $plates; wanted: $wanted" >&2; exit 1; }
echo "plates: $plates"

# The process plates with all that is drawn, and without its text.
resolution=100
plot -sDEVICE=pamcmyk32 -r$resolution -o "$work/all-%04d.pam" "$pdf"
plot -sDEVICE=pamcmyk32 -r$resolution -dFILTERTEXT -o "$work/bare-%04d.pam" "$pdf"
box=$(pdfinfo -box "$pdf" | awk '/^BleedBox:/ {print $2, $3, $4, $5}')
node scripts/check-plates.mjs "$work" $resolution $box
