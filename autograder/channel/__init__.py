"""Values across the trust boundary: only data comes back, and nothing of the student's is run here."""

from autograder.channel.remote import STILL_STUB, Call, Connection, Submission, agent_setup, type_name
from autograder.channel.wire import BadReply, Foreign, Name, Probe

__all__ = [
    "STILL_STUB",
    "BadReply",
    "Call",
    "Connection",
    "Foreign",
    "Name",
    "Probe",
    "Submission",
    "agent_setup",
    "type_name",
]
