"""Whether a folder lies where a database is in danger: on a drive across the network, or where a program copies files elsewhere as they change."""

import re
from pathlib import Path

# Types of file systems whose locks and flushes reach another machine, as Linux names them.
NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "lustre", "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.davfs", "davfs"}
)  # fmt: skip
# Folders that programs for synchronising make, by the beginning of their names; and files that they leave in them.
SYNCHRONISED = re.compile(
    r"(dropbox|onedrive|google ?drive|nextcloud|owncloud|box sync|seafile|pcloud ?drive|syncthing)(?=$|[ (-])"
    r"|(my drive|mobile documents|icloud ?drive|sync|pcloud|mega)$",
    re.IGNORECASE,
)
LEFT = (".stfolder", ".dropbox", ".sync", ".nextcloudsync.log", ".owncloudsync.log")
MOUNTS = Path("/proc/self/mountinfo")


def danger(folder: Path) -> str:
    """Return what endangers a record in a folder, in one line; empty where nothing is known to."""
    place = folder.resolve()
    for part in (place, *place.parents):
        if SYNCHRONISED.match(part.name) or any((part / name).exists() for name in LEFT):
            return (
                f"{folder} lies in a folder that is synchronised ({part.name or part}): a copy taken while the record is written is "
                "damaged. Keep the record elsewhere (--record, or record = in dossier.toml) and synchronise backups."
            )
    kind = _kind(place)
    if kind in NETWORK:
        return (
            f"{folder} lies on a network drive ({kind}), where locks and flushes are not sure: two who write may damage the record. "
            "Keep it on this machine, or on PostgreSQL."
        )
    return ""


def _kind(place: Path) -> str:
    """Return the type of the file system of a place, as Linux tells it; empty elsewhere."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    found = [(len(mount), kind) for mount, kind in map(_mount, lines) if place.is_relative_to(mount)]
    return max(found, default=(0, ""))[1]


def _mount(line: str) -> tuple[str, str]:
    """Return where something is mounted, and its type: fields 5 and the first after the dash of proc_pid_mountinfo(5)."""
    before, _, after = line.partition(" - ")
    where = before.split()[4].encode().decode("unicode_escape") if len(before.split()) > 4 else "/"
    return where, after.split()[0] if after.split() else ""
