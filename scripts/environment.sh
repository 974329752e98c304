# Reads the host's .env, if there is one, without running what is in it; what is set already wins.

if [ -f .env ]; then
    while IFS= read -r line || [ -n "$line" ]; do
        name=${line%%=*}
        case $line in
        [A-Z]*=*) ;;
        *) continue ;;
        esac
        case $name in
        *[!A-Z0-9_]*) continue ;;
        esac
        eval "is_set=\${$name+yes}"
        [ -n "$is_set" ] || export "$name=${line#*=}"
    done <.env
fi
