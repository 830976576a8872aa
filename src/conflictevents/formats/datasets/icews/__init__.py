"""ICEWS, the Integrated Crisis Early Warning System."""
