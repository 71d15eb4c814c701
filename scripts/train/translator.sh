#!/bin/sh
# Trains the translator on a corpus: translator.sh <corpus folder> <output folder>.
# Every stage goes on from the average of those before it; see README.md.
set -eu
export OPENBLAS_NUM_THREADS=1
here=$(dirname "$0")
corpus=$1
output=$2

# stage <name> <steps> <rate> <seed> <name of the start>
stage() {
  python3 "$here/train.py" "$corpus" "$corpus/$1" translator --start "$corpus/$5/translator.json" \
    --steps "$2" --rate "$3" --seed "$4" --again 0
}

# average <output folder> <name>...
average() {
  into=$1
  shift
  python3 "$here/average.py" "$into" translator $(printf "$corpus/%s/translator.json " "$@")
}

python3 "$here/train.py" "$corpus" "$corpus/long" translator
stage a 10000 1e-3 2 long
stage b 10000 5e-4 3 long
average "$corpus/ab" a b
stage c 6000 1e-3 4 ab
stage d 6000 5e-4 5 ab
average "$corpus/cd" c d
stage e 4000 7e-4 7 cd
average "$corpus/cde" c d e
stage f 4000 1e-3 8 cde
stage g 4000 7e-4 9 cde
average "$output" a b c d e f g
