# Words on the screen while something long runs; sourced by the other scripts.

log=$(mktemp)
ticker=
trap 'stop_ticking; rm -f "$log" "$log.ticking"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# fail LINE: says what is wrong and what to do, and ends the script.
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# step WORDS COMMAND...: runs the command with its output kept in $log; dots and seconds show that it lives.
step() {
    printf '  %s ' "$1"
    shift
    began=$(date +%s)
    : >"$log.ticking"
    tick &
    ticker=$!
    status=0
    "$@" >"$log" 2>&1 </dev/null || status=$?
    stop_ticking
    if [ "$status" -ne 0 ]; then
        echo " failed"
        return "$status"
    fi
    echo " done, $(($(date +%s) - began)) s"
}

# tick: a dot every five seconds, until we are done or dead; its naps hold no pipe that a reader waits for.
tick() {
    naps=0
    while [ -e "$log.ticking" ] && kill -0 $$ 2>/dev/null; do
        sleep 1 >/dev/null 2>&1
        naps=$((naps + 1))
        [ $((naps % 5)) -ne 0 ] || printf .
    done
}

# stop_ticking: by taking its file away too, as a signal is lost on a shell that has only just begun.
stop_ticking() {
    [ -z "$ticker" ] && return
    rm -f "$log.ticking"
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    ticker=
}

# explain WHAT: ends the script with one line on why the last step failed, from what its command said.
explain() {
    if grep -qiE 'connect|dns error|name resolution|network is unreachable|timed out|error sending request' "$log"; then
        fail "$1: the package registry cannot be reached. Check the network, then run the same command again."
    fi
    if grep -qiE 'no space left|disk quota' "$log"; then
        fail "$1: the disk is full. Make room, then run the same command again."
    fi
    if grep -qiE 'hash mismatch|do not match the hashes' "$log"; then
        fail "$1: a downloaded package is not the one we know. Run the same command again; if it stays so, tell us."
    fi
    tail -n 15 "$log" >&2
    fail "$1 failed; the lines above say why."
}
