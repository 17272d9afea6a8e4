# SPDX-License-Identifier: EUPL-1.2
"""Files in and out: observations as YAML and XLSX, assessments as JSON, reports as PDF, Word and XLSX."""
