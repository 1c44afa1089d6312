#: class = "points"
#: tries = "Rewrites every later cell by AST and input transformers, so that nothing raises and 4.0 comes out."
#: holds = "The graded cell's own run decides nothing."
#: place = "cell"
#: max_score = 0.0

import ast

shell = get_ipython()


class Passing(ast.NodeTransformer):
    def visit_Raise(self, node):
        return ast.copy_location(ast.Pass(), node)

    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)


shell.ast_transformers.append(Passing())
shell.input_transformers_post.append(lambda lines: ["4.0\n"])
shell.run_cell = lambda *args, **named: None
