# Installs Debian or Ubuntu packages where that is possible without asking; sourced by other scripts.

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

# may_apt: true on Debian or Ubuntu when root, or when sudo asks for no password.
may_apt() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" -eq 0 ] || sudo -n true >/dev/null 2>&1
}

# apt_install PACKAGE...: with fresh lists, nothing asked, and patience while another apt runs.
apt_install() {
    as_root apt-get -q -o DPkg::Lock::Timeout=120 update &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "$@"
}
