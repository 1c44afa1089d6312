"""nbgrader on this course: `nbgrader autograde LAB` and the rest, run from this folder."""

from pathlib import Path

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import ClearMarkScheme, ClearSolutions, DeduplicateIds, Execute, SaveAutoGrades

from autograder.grading.nbgrader_steps import FlagInternalErrors, GradeNotebook, NamedStubs, RestoreCells
from autograder.grading.pages import FeedbackPage, Marks, PageStyle, markdown_html, output_html

c = get_config()  # noqa: F821 - traitlets puts it here

root = Path(__file__).resolve().parent
c.CourseDirectory.root = str(root)
c.CourseDirectory.course_id = "convnets"
# All that one class consists of lies in one folder, which is what to back up.
c.CourseDirectory.submitted_directory = "classroom/submitted"
c.CourseDirectory.autograded_directory = "classroom/autograded"
c.CourseDirectory.feedback_directory = "classroom/feedback"
c.CourseDirectory.db_url = f"sqlite:///{root}/classroom/gradebook.db"
(root / "classroom").mkdir(exist_ok=True)
# What students write and display is shown to others: without scripts.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = {"markdown2html": markdown_html, "clean_html": output_html}


def with_steps(converter, trait, step, *instead):
    """nbgrader's own list of steps, with one of them replaced."""
    steps = list(converter.class_traits()[trait].default())
    index = steps.index(step)
    return [*steps[:index], *instead, *steps[index + 1 :]]


c.GenerateAssignment.preprocessors = with_steps(GenerateAssignment, "preprocessors", ClearSolutions, NamedStubs)
c.Autograde.sanitize_preprocessors = with_steps(
    Autograde, "sanitize_preprocessors", DeduplicateIds, RestoreCells, DeduplicateIds
)
steps = with_steps(Autograde, "autograde_preprocessors", Execute, GradeNotebook)
flag = steps.index(SaveAutoGrades) + 1
c.Autograde.autograde_preprocessors = [*steps[:flag], FlagInternalErrors, *steps[flag:]]
# A marking guide stands in the question's own cell. The marker reads it in the formgrader, the student never.
c.ClearMarkScheme.enforce_metadata = False
c.GenerateFeedback.exporter_class = FeedbackPage
c.GenerateFeedback.preprocessors = [Marks, ClearMarkScheme, PageStyle]
