#!/usr/bin/env bash
# Outside checks on a built booklet: qpdf for syntax, poppler for fonts, boxes, page count and text.
# Usage: scripts/check-pdf.sh file.pdf [stacked|parallel|facing]
set -euo pipefail
pdf=$1
mode=${2:-stacked}

qpdf --check "$pdf" >/dev/null
echo "qpdf --check: clean"

pages=$(pdfinfo "$pdf" | awk '/^Pages:/ {print $2}')
most=28
[ "$mode" = facing ] && most=48
((pages % 4 == 0 && pages >= 16 && pages <= most)) || { echo "pages: $pages, wanted 16 to $most and a multiple of four" >&2; exit 1; }
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
# Tags go on over columns and pages; pages of parallel columns end one column before the other.
# Ruby text is an annotation, not part of the sentence.
pdfinfo -struct-text "$pdf" 2>/dev/null |
  awk '{ match($0, /^ */); if (RLENGTH <= outside) outside = 999 }
    /^ *RT( |$)/ { outside = RLENGTH }
    /^ *".*"$/ && outside == 999 { sub(/^ *"/, ""); sub(/"$/, ""); print }' outside=999 >"$text"
node scripts/check-text.mjs "$text" --any-space
if [ "$mode" != parallel ]; then
  pdftotext -raw "$pdf" "$text"
  node scripts/check-text.mjs "$text"
  pdftotext "$pdf" "$text"
  node scripts/check-text.mjs "$text" --any-order
fi
if [ "$mode" = facing ]; then
  export LC_ALL=C.UTF-8
  left=0
  right=0
  for ((page = 1; page <= pages; page++)); do
    pdftotext -f "$page" -l "$page" "$pdf" "$text"
    zh=$(grep -cP '\p{Han}' "$text" || true)
    en=$(grep -c '[A-Za-z]\{4\}' "$text" || true)
    if ((zh > 0 && en == 0)); then ((page % 2 == 0)) && left=$((left + 1)) || { echo "Chinese alone on the right page $page" >&2; exit 1; }; fi
    if ((en > 0 && zh == 0)); then ((page % 2 == 1)) && right=$((right + 1)) || { echo "English alone on the left page $page" >&2; exit 1; }; fi
  done
  ((left >= 8 && left == right)) || { echo "facing: $left left and $right right pages" >&2; exit 1; }
  echo "facing: $left spreads, Chinese on the left, English on the right"
fi
