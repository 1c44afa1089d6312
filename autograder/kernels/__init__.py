"""Kernels for students' notebooks: warm processes, the sandbox, and sessions that outlive a crash.

What is here is imported by the warm process, too, so this file imports nothing.
"""
