#!/usr/bin/env bash
# Outside checks on a built booklet: qpdf for syntax, poppler for fonts, boxes, page count and text.
# Usage: scripts/check-pdf.sh file.pdf
set -euo pipefail
pdf=$1

qpdf --check "$pdf" >/dev/null
echo "qpdf --check: clean"

pages=$(pdfinfo "$pdf" | awk '/^Pages:/ {print $2}')
((pages % 4 == 0 && pages >= 16 && pages <= 28)) || { echo "pages: $pages, wanted 16 to 28 and a multiple of four" >&2; exit 1; }
pdfinfo "$pdf" | grep -q '^Tagged: *yes' || { echo "the file is not tagged" >&2; exit 1; }
pdfinfo "$pdf" | grep -Eq '^Page size: +419\.5[0-9]* x 595\.2[0-9]* pts' || { echo "the page is not 148 × 210 mm" >&2; exit 1; }
echo "pages: $pages, tagged, 148 × 210 mm"

# pdffonts columns, from the right: object generation, id, uni, sub, emb.
pdffonts "$pdf" | tail -n +3 | awk '{ if ($(NF-4) != "yes" || $(NF-3) != "yes" || $(NF-2) != "yes") { print "font not embedded, subset or mapped: " $0; bad = 1 } } END { exit bad }' >&2
echo "fonts: $(pdffonts "$pdf" | tail -n +3 | wc -l), all embedded, subset and mapped to Unicode"

struct=$(pdfinfo -struct "$pdf" 2>&1)
grep -q 'Syntax' <<<"$struct" && { echo "the structure tree has faults: $(grep Syntax <<<"$struct" | head -1)" >&2; exit 1; }
# Headings go down one level at a time.
grep -Eo '^ *H[1-6]' <<<"$struct" | tr -d ' H' | awk '$1 > last + 1 { print "a heading of level " $1 " after level " last; bad = 1 } { last = $1 } END { exit bad }' >&2
echo "structure: $(grep -c . <<<"$struct") nodes, headings without a skip"

text=$(mktemp)
trap 'rm -f "$text"' EXIT
pdftotext -raw "$pdf" "$text"
node scripts/check-text.mjs "$text"
pdftotext "$pdf" "$text"
node scripts/check-text.mjs "$text" --any-order
