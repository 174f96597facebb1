"""What a corpus costs on one machine and on a cluster, and what is left of it when its processes are killed."""
