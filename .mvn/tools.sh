# Shared by ./undercurrent and ./check, which source it: finds a JDK 25 and a Maven, and reports trouble on stderr.
# Expects $program (the name that messages begin with) and $home (the folder of the project).

readonly EXIT_IO=5

say() {
  printf '%s: %s\n' "$program" "$*" >&2
}

# A JDK tells its version in a file, which is a hundred times faster than to start it. Sets jdk_release and jdk_major.
read_jdk_version() {
  jdk_release= jdk_major=
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    while IFS='=' read -r key value; do
      case $key in JAVA_VERSION) jdk_release=$value ;; esac
    done <"$1/release"
  else
    jdk_release=$("$1/bin/java" -version 2>&1 </dev/null | sed -n 's/.* version \("[^"]*"\).*/\1/p' | head -n 1)
  fi
  jdk_release=${jdk_release#\"}
  jdk_release=${jdk_release%%\"*}
  jdk_major=${jdk_release%%[!0-9]*}
  [ -n "$jdk_major" ]
}

is_new_enough() {
  read_jdk_version "$1" && [ "$jdk_major" -ge 25 ]
}

# Sets java_on_path to the JDK that the command java belongs to, through all its symbolic links.
resolve_java_on_path() {
  java_on_path=$(command -v java) || return 1
  while [ -L "$java_on_path" ]; do
    link=$(readlink "$java_on_path") || return 1
    case $link in
      /*) java_on_path=$link ;;
      *) java_on_path=${java_on_path%/*}/$link ;;
    esac
  done
  java_on_path=${java_on_path%/bin/java}
}

# The usual folders. JDK 25 itself comes before newer ones, because it is the one that is tested.
find_jdk_in_folders() {
  newer_jdk=
  for candidate in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /opt/* /opt/java/* /opt/jdk/* \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* "${HOME:-/nowhere}"/.asdf/installs/java/* \
    "${HOME:-/nowhere}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    is_new_enough "$candidate" || continue
    if [ "$jdk_major" -eq 25 ]; then
      found_jdk=$candidate
      return 0
    fi
    newer_jdk=${newer_jdk:-$candidate}
  done
  found_jdk=$newer_jdk
  [ -n "$found_jdk" ]
}

# Exports JAVA_HOME and sets jdk_release, or says what to install and ends.
find_jdk() {
  found_jdk=
  seen=
  if [ -n "${JAVA_HOME:-}" ]; then
    if is_new_enough "$JAVA_HOME"; then
      found_jdk=$JAVA_HOME
    else
      seen="JAVA_HOME is ${jdk_major:+Java $jdk_major in }$JAVA_HOME"
    fi
  fi
  if [ -z "$found_jdk" ] && resolve_java_on_path; then
    if is_new_enough "$java_on_path"; then
      found_jdk=$java_on_path
    else
      seen="${seen:+$seen; }the java on the PATH is ${jdk_major:+Java $jdk_major in }$java_on_path"
    fi
  fi
  [ -n "$found_jdk" ] || find_jdk_in_folders || {
    say "needs a JDK 25 or newer and finds none${seen:+ ($seen)}.
  Debian, Ubuntu:  apt-get install openjdk-25-jdk     Fedora:  dnf install java-25-openjdk-devel
  macOS:           brew install openjdk@25            SDKMAN:  sdk install java 25-tem
  any system:      https://adoptium.net/temurin/releases/?version=25
If it is installed in an unusual folder, set JAVA_HOME to that folder."
    exit "$EXIT_IO"
  }
  read_jdk_version "$found_jdk"
  JAVA_HOME=$found_jdk
  export JAVA_HOME
}

# Sets maven to the wrapper, which fetches the Maven that is tested, or where it cannot be fetched to an installed one.
find_maven() {
  if "$home/mvnw" --version >/dev/null 2>&1 </dev/null; then
    maven=$home/mvnw
  elif maven=$(command -v mvn); then
    say "cannot fetch its own Maven (no network?), so it builds with the installed one, $maven."
  else
    say "cannot fetch Maven, and no mvn is on the PATH. Connect to the network once, or install Maven 3.8.7 or newer."
    return 1
  fi
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  export MAVEN_OPTS
}
