# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for shopwright-cli
_shopwright_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local general='--profile --shop --json --passphrase-file --help'
    local -A words=(
        [shop]='connect list status remove'
        ['shop connect']='--sandbox --api-url --auth-url --ca --app-key --app-secret-file --auth-code --browser --service-id
            --consent-url --redirect-port --only'
        [sync]='catalog'
        ['sync catalog']='--full'
        [products]='list show export'
        ['products list']='--limit --after'
        ['products export']='--columns'
        [import]='--mapping --encoding --delimiter --fix --dry-run --apply --rejects --limit'
        [push]='--approve --wait --rejects'
        [undo]='--operation'
        [outbox]='list'
        ['outbox list']='--state --limit'
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
    --columns)
        mapfile -t COMPREPLY < <(compgen -W 'title description category brand price list_price stock identifier weight
            dimensions options images attributes status all' -- "$current")
        return
        ;;
    --fix)
        mapfile -t COMPREPLY < <(compgen -W all -- "$current")
        return
        ;;
    --encoding)
        mapfile -t COMPREPLY < <(compgen -W 'UTF-8 UTF-16LE UTF-16BE windows-1252 GB18030 Shift_JIS' -- "$current")
        return
        ;;
    --state)
        mapfile -t COMPREPLY < <(compgen -W \
            'queued sending reading-back accepted rejected held superseded cancelled' -- "$current")
        return
        ;;
    --shop | --api-url | --auth-url | --app-key | --auth-code | --service-id | --consent-url | --redirect-port | --only | --limit | \
        --after | --operation | --delimiter)
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
        --browser | --dry-run | --apply | --approve | --wait | --full | --json | --help | -h) ;;
        --*) skip=1 ;;
        -*) ;;
        *) command+=("$word") ;;
        esac
    done

    local choices
    case ${#command[@]} in
    0) choices='shop sync products import push undo outbox contract doctor repair' ;;
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
