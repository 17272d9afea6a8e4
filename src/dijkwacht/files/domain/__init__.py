# SPDX-License-Identifier: EUPL-1.2
"""What a file is, judged by its content, and under which name it may leave again."""
