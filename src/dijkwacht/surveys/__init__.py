# SPDX-License-Identifier: EUPL-1.2
"""Anonymous questionnaires: declared beforehand, answered with a code on paper, closed, published through the gate."""
