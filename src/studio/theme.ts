// Before the page is drawn: whoever chose light or dark sees no flash of the other. Loaded as a plain script.
{
  const chosen = localStorage.getItem("studio-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset["theme"] = chosen;
}
