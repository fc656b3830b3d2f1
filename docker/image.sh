#!/usr/bin/env bash
# Builds the Dockerfile's image without a Docker engine: on a base image made here by debootstrap, with buildah. Needs root,
# and Debian's packages buildah and debootstrap. Leaves the image "localhost/forkscope" in buildah's own storage.
#
#   docker/image.sh             builds everything in the image, as "docker build ." does
#   docker/image.sh from-jar    takes target/forkscope.jar as it is
#
# DEBIAN_MIRROR   where to take Debian from, if not from where debootstrap and apt would
# CA_CERTIFICATES file with certificates that Maven and npm shall trust as well, where a proxy needs it
set -euo pipefail
cd "$(dirname "$0")/.."

target=${1:-image}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! buildah inspect --type image localhost/forkscope-base > /dev/null 2>&1; then
  debootstrap --variant=minbase trixie "$work/base" ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"} > "$work/debootstrap.log" \
    || { tail "$work/debootstrap.log"; exit 1; }
  container=$(buildah from scratch)
  buildah add --quiet "$container" "$work/base" /
  buildah commit --quiet --rm "$container" localhost/forkscope-base > /dev/null
fi

secret=()
if [ -n "${CA_CERTIFICATES:-}" ]; then secret=(--secret "id=ca,src=$CA_CERTIFICATES"); fi
buildah bud --layers --isolation chroot --format docker --build-arg BASE=localhost/forkscope-base --target "$target" \
  "${secret[@]}" --tag localhost/forkscope .
