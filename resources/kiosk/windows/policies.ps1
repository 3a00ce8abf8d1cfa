# What Windows offers beside one program is switched off for the user of Daiyn's screen, on every
# edition. NOT TRIED: it was written without a Windows of its own. Try it on a computer that you can
# set up anew. See docs/kiosk.
#
#   powershell -ExecutionPolicy Bypass -File policies.ps1 -User kiosk            the list below
#   powershell -ExecutionPolicy Bypass -File policies.ps1 -User kiosk -Shell     and Daiyn as its shell
#   powershell -ExecutionPolicy Bypass -File policies.ps1 -User kiosk -Remove    undo both
#
# The user has to have signed in once and to be signed out now. -Shell is for editions without Shell
# Launcher (Pro, Home); there nothing starts Daiyn again when its supervisor itself is ended.
param(
    [Parameter(Mandatory)] [string] $User,
    [string] $Program = "$env:ProgramFiles\Daiyn\daiyn.exe",
    [string] $Data = "$env:ProgramData\Daiyn-kiosk",
    [switch] $Shell,
    [switch] $Remove
)
$ErrorActionPreference = "Stop"
$sid = (New-Object System.Security.Principal.NTAccount($User)).Translate(
    [System.Security.Principal.SecurityIdentifier]).Value
$profilePath = (Get-ItemProperty "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$sid").ProfileImagePath

# Key, name, value: of the user (below their own hive), then of the computer.
$ofUser = @(
    # Ctrl+Alt+Del offers nothing.
    @("Software\Microsoft\Windows\CurrentVersion\Policies\System", "DisableTaskMgr", 1),
    @("Software\Microsoft\Windows\CurrentVersion\Policies\System", "DisableLockWorkstation", 1),
    @("Software\Microsoft\Windows\CurrentVersion\Policies\System", "DisableChangePassword", 1),
    @("Software\Microsoft\Windows\CurrentVersion\Policies\System", "DisableRegistryTools", 1),
    @("Software\Microsoft\Windows\CurrentVersion\Policies\Explorer", "NoLogoff", 1),
    @("Software\Microsoft\Windows\CurrentVersion\Policies\Explorer", "NoClose", 1),
    # The Windows key, "Run", what starts from a stick, notes at the edge.
    @("Software\Microsoft\Windows\CurrentVersion\Policies\Explorer", "NoWinKeys", 1),
    @("Software\Microsoft\Windows\CurrentVersion\Policies\Explorer", "NoRun", 1),
    @("Software\Microsoft\Windows\CurrentVersion\Policies\Explorer", "NoDriveTypeAutoRun", 255),
    @("Software\Policies\Microsoft\Windows\Explorer", "DisableNotificationCenter", 1),
    # Five times Shift and the like open no question.
    @("Control Panel\Accessibility\StickyKeys", "Flags", "506"),
    @("Control Panel\Accessibility\ToggleKeys", "Flags", "58"),
    @("Control Panel\Accessibility\Keyboard Response", "Flags", "122")
)
$ofComputer = @(
    # A finger from the edge brings nothing in, and no other user can be chosen.
    @("SOFTWARE\Policies\Microsoft\Windows\EdgeUI", "AllowEdgeSwipe", 0),
    @("SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System", "HideFastUserSwitching", 1),
    # Sticks are not opened.
    @("SOFTWARE\Policies\Microsoft\Windows\RemovableStorageDevices", "Deny_All", 1)
)
function Set-All($root, $list) {
    foreach ($one in $list) {
        $key = "$root\$($one[0])"
        if ($Remove) {
            Remove-ItemProperty -Path $key -Name $one[1] -ErrorAction SilentlyContinue
        } else {
            if (-not (Test-Path $key)) { New-Item -Path $key -Force | Out-Null }
            $type = if ($one[2] -is [string]) { "String" } else { "DWord" }
            Set-ItemProperty -Path $key -Name $one[1] -Value $one[2] -Type $type
        }
    }
}
$hive = "daiyn-kiosk"
reg load "HKU\$hive" "$profilePath\NTUSER.DAT" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "The user $User is signed in: sign out first." }
try {
    Set-All "Registry::HKEY_USERS\$hive" $ofUser
    $winlogon = "Registry::HKEY_USERS\$hive\Software\Microsoft\Windows NT\CurrentVersion\Winlogon"
    if ($Remove) {
        Remove-ItemProperty -Path $winlogon -Name Shell -ErrorAction SilentlyContinue
    } elseif ($Shell) {
        if (-not (Test-Path $Program)) { throw "There is no $Program." }
        New-Item -ItemType Directory -Force $Data | Out-Null
        icacls $Data /inheritance:r /grant "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-18:(OI)(CI)F" "*${sid}:(OI)(CI)M" | Out-Null
        if (-not (Test-Path $winlogon)) { New-Item -Path $winlogon -Force | Out-Null }
        Set-ItemProperty -Path $winlogon -Name Shell -Value "`"$Program`" --kiosk --data-dir `"$Data`""
    }
} finally {
    [gc]::Collect()
    reg unload "HKU\$hive" | Out-Null
}
Set-All "HKLM:" $ofComputer
Write-Output "Done. Restart the computer, then look: daiyn kiosk doctor"
