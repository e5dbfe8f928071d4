// Says that scripts run, so that style sheets can show what needs them (.needs-script).
document.documentElement.classList.add("scripted");
