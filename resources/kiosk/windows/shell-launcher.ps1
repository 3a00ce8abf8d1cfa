# Daiyn on a screen for everybody, Windows Enterprise, Education or IoT: Shell Launcher starts Daiyn
# in place of the desktop for one user, and starts it again when it ends. NOT TRIED: it was written
# without a Windows of its own. Try it on a computer that you can set up anew. See docs/kiosk.
#
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -User kiosk
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -User kiosk -Remove
#
# Before: install Daiyn for all users, make the user "kiosk" (a standard user), sign in with it once
# and out again. After: policies.ps1 for the same user, then restart.
param(
    [Parameter(Mandatory)] [string] $User,
    [string] $Program = "$env:ProgramFiles\Daiyn\daiyn.exe",
    [string] $Data = "$env:ProgramData\Daiyn-kiosk",
    [switch] $Remove
)
$ErrorActionPreference = "Stop"
$sid = (New-Object System.Security.Principal.NTAccount($User)).Translate(
    [System.Security.Principal.SecurityIdentifier]).Value
$feature = "Client-EmbeddedShellLauncher"
if ((Get-WindowsOptionalFeature -Online -FeatureName $feature).State -ne "Enabled") {
    if ($Remove) { exit 0 }
    Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
    Write-Output "Shell Launcher is switched on. Restart the computer and run this again."
    exit 3010
}
$launcher = [wmiclass] "\\localhost\root\standardcimv2\embedded:WESL_UserSetting"
if ($Remove) {
    $launcher.RemoveCustomShell($sid) | Out-Null
    exit 0
}
if (-not (Test-Path $Program)) { throw "There is no $Program." }
New-Item -ItemType Directory -Force $Data | Out-Null
icacls $Data /inheritance:r /grant "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-18:(OI)(CI)F" "*${sid}:(OI)(CI)M" | Out-Null
$restartTheShell = 0
$launcher.SetDefaultShell("explorer.exe", $restartTheShell) | Out-Null
$launcher.SetCustomShell(
    $sid, "`"$Program`" --kiosk --data-dir `"$Data`"", $null, $null, $restartTheShell) | Out-Null
$launcher.SetEnabled($true) | Out-Null
Write-Output "Daiyn is the shell of $User."
