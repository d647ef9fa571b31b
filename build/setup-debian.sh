#!/usr/bin/env bash
# Installs what the tests and the desktop need on Debian and its kin: SoftHSM for test cards, Chromium, a display that
# needs no screen, the fonts that the layout of acts is measured with, a validator of XML, and Electron's libraries.
# Without the right to install it prints the command for somebody who has it, and ends well all the same.
set -euo pipefail

missing=()
has_program() { command -v "$1" >/dev/null 2>&1 || [[ -x /usr/sbin/$1 || -x /sbin/$1 ]]; }
libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null || true)
has_library() { [[ $libraries == *"$1 ("* ]]; }

want_program() { has_program "$1" || missing+=("$2"); }
want_library() { has_library "$1" || missing+=("$2"); }

softhsm=0
for file in /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so; do [[ -e $file ]] && softhsm=1; done
((softhsm)) && has_program softhsm2-util || missing+=(softhsm2)
has_program chromium || has_program google-chrome || missing+=(chromium)
want_program Xvfb xvfb
want_program xvfb-run xvfb
want_program xauth xauth
want_program dbus-run-session dbus
want_program xmllint libxml2-utils
# Metric-compatible with Times New Roman, in which acts are set.
[[ -d /usr/share/fonts/truetype/liberation2 || -d /usr/share/fonts/truetype/liberation ]] || missing+=(fonts-liberation2)
# pkcs11js comes as source.
want_program g++ g++
want_program make make
want_program python3 python3
# The names of newer Debian first.
want_library libgtk-3.so.0 'libgtk-3-0t64|libgtk-3-0'
want_library libnss3.so libnss3
want_library libasound.so.2 'libasound2t64|libasound2'
want_library libgbm.so.1 libgbm1
want_library libnotify.so.4 libnotify4

if ((${#missing[@]} == 0)); then exit 0; fi
if ! command -v apt-get >/dev/null; then
  echo "setup: this is no Debian; missing here: ${missing[*]}" >&2
  exit 0
fi

as_root=()
may=1
if ((EUID != 0)); then
  as_root=(sudo -n)
  sudo -n true 2>/dev/null || may=0
fi
((may)) && { "${as_root[@]}" apt-get update -qq || echo 'setup: the list of packages could not be refreshed' >&2; }

names=()
for choice in "${missing[@]}"; do
  name=${choice##*|}
  for one in ${choice//|/ }; do
    if apt-cache show "$one" >/dev/null 2>&1; then name=$one; break; fi
  done
  [[ " ${names[*]-} " == *" $name "* ]] || names+=("$name")
done

if ((!may)); then
  echo "setup: some tests will be skipped. To have them all, run as root:" >&2
  echo "  apt-get install -y --no-install-recommends ${names[*]}" >&2
  exit 0
fi
echo "setup: installing ${names[*]}"
if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${names[@]}" >/dev/null; then
  echo "setup: not everything could be installed; tests that need it are skipped" >&2
fi
