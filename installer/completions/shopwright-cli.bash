# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for shopwright-cli
_shopwright_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local general='--profile --json --passphrase-file --help'
    local -A words=(
        [shop]='connect list status'
        ['shop connect']='--sandbox --api-url --auth-url --ca --app-key --app-secret-file --auth-code --browser'
        [sync]='catalog'
        [products]='list show export'
        [import]='--mapping --dry-run --apply --rejects'
        [push]='--wait'
        [outbox]='list'
        [contract]='diff'
    )

    case $previous in
    --profile)
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        return
        ;;
    --passphrase-file | --sandbox | --ca | --app-secret-file | --mapping | --rejects)
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
        ;;
    --api-url | --auth-url | --app-key | --auth-code)
        return
        ;;
    esac

    # The words of the command so far, without options and what they take.
    local command=() word skip=
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [ -n "$skip" ]; then
            skip=
            continue
        fi
        case $word in
        --profile | --passphrase-file | --mapping | --rejects | --sandbox | --ca | --app-* | --auth-* | --api-url) skip=1 ;;
        -*) ;;
        *) command+=("$word") ;;
        esac
    done

    local choices
    case ${#command[@]} in
    0) choices='shop sync products import push undo outbox contract doctor' ;;
    1) choices=${words[${command[0]}]:-} ;;
    *) choices=${words["${command[0]} ${command[1]}"]:-${words[${command[0]}]:-}} ;;
    esac
    [ ${#command[@]} -lt 2 ] || [[ $current == -* ]] || choices=
    mapfile -t COMPREPLY < <(compgen -W "$choices $general" -- "$current")
    case "${command[*]}" in
    import | 'products export' | 'contract diff'*) mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current") ;;
    esac
}
complete -o filenames -F _shopwright_cli shopwright-cli
