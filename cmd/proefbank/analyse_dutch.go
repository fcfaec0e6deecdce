package main

func inLanguage(w, lang string) string { return w }
