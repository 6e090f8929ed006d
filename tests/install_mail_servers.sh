#!/bin/sh
# Installs Postfix and Dovecot for tests/delivering/test_servers.py where that may be done: as root, with apt.
# Elsewhere the tests say what is missing and skip. Nothing is started: the tests start their own, on this machine only.
PATH="$PATH:/usr/sbin"
if command -v postfix >/dev/null && command -v dovecot >/dev/null; then exit 0; fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then exit 0; fi
export DEBIAN_FRONTEND=noninteractive
echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
install() { apt-get install -y -q --no-install-recommends postfix dovecot-imapd >/dev/null 2>&1; }
echo "installing Postfix and Dovecot for the tests" >&2
install || { apt-get update -q >/dev/null 2>&1 && install; } || echo "could not install Postfix and Dovecot" >&2
