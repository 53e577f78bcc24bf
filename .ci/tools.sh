# Finds the tools the scripts need. Sourced, not run: . .ci/tools.sh

fail() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 1
}

# Prints the major version of the JDK in a directory, or nothing when there is none.
jdk_version() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Sets JAVA_HOME to a JDK of at least 21: the one given, the one on the path, or one of Debian's folder.
find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" "$(on_path_jdk)" /usr/lib/jvm/*; do
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 21 ]; then
      export JAVA_HOME="$candidate" PATH="$candidate/bin:$PATH"
      return
    fi
  done
  fail "needs a JDK 21 or later, and found none in JAVA_HOME, on the path or in /usr/lib/jvm. \
Install one (for example Temurin 21) or set JAVA_HOME."
}

on_path_jdk() {
  local javac
  javac=$(command -v javac) && dirname "$(dirname "$(readlink -f "$javac")")" || true
}

need_maven() {
  command -v mvn >/dev/null || fail "needs Maven 3.8 or later: apt-get install maven"
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || fail "needs Node 20 or later with npm: apt-get install nodejs npm"
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || fail "needs Node 20 or later, and found $(node --version)."
}

# Installs a Debian package when its command is missing and we may: need_debian COMMAND PACKAGE WHY
need_debian() {
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    fail "needs $1 $3. Run: sudo apt-get install -y $2"
  fi
  echo "Installing $2 $3 …"
  install_debian "$2" || { apt-get update -qq && install_debian "$2"; } ||
    fail "could not install $2 $3. Run: apt-get update && apt-get install -y $2"
}

install_debian() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1
}
