# LANGUAGE: sys.stdout.flush before fork, or else twice.
import os
import sys

sys.stdout.write("once ")
sys.stdout.flush()
sys.stdout.write("twice ")
os.fork()
