; The Windows installer: puts Daiyn onto a computer, brings it up to date and removes it again.
;
; Compiled by tools/installer/windows/nsis.py, which hands in VERSION, MARK ("" or " test build"),
; TARGET, WORK (a folder with the words, the list and the commands that unpack), ICON, OUT,
; SIZE_KB and ROOM_MB. It never reaches into the network and never touches anybody's data, except
; that removing erases those of the person who asks for it.
;
; On the command line; another word than these ends it with WRONG_WORDS
;   /S            asks nothing            /currentuser  for one person, no rights needed (as it is)
;   /allusers     for everybody; needs an administrator's rights, which silently are not asked for
;   /lang=kk|ru|en                        /anyscreen    also on a screen that is too small
;   /D=FOLDER     where to; the last one, never in quotes
; and for uninstall.exe
;   /S            keeps what was entered  /ERASEDATA    erases it: of the one who runs this, only
;   _?=FOLDER     works without a copy of itself and returns when all is done; uninstall.exe stays
;
; How it ends (setup.exe, and uninstall.exe with _?=)
!define DONE                 0
!define LEFT_BY_PERSON       1
!define FAILED               2   ; a file could not be written, or the file is damaged
!define WINDOWS_TOO_OLD     10
!define NOT_64_BIT          11
!define SCREEN_TOO_SMALL    12
!define NEWER_IS_INSTALLED  13
!define DAIYN_IS_OPEN       14   ; worth another try later
!define NO_ROOM             15
!define FOLDER_UNUSABLE     16
!define RIGHTS_NEEDED       17
!define DOES_NOT_START      18   ; the new program failed its self-test, and was taken away again
!define WRONG_WORDS         19   ; of the command line
!define SETUP_IS_OPEN       20
!define NO_LIST             21   ; of what was installed: nothing is removed then

Unicode true
Target ${TARGET}

!define PROGRAM "Daiyn.exe"
!define COMMAND "daiyn-cli.exe"
!define SHORTCUT "Дайын (Daiyn).lnk"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Daiyn"

!include LogicLib.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include nsDialogs.nsh
!include MUI2.nsh

Name "$(name)"
OutFile "${OUT}"
BrandingText "Daiyn ${VERSION}${MARK}"
; The last part is what the page for the folder adds to a folder that was chosen.
!define PROPOSED "$LOCALAPPDATA\Programs\Daiyn"
InstallDir "${PROPOSED}"
; For one person no rights are needed. For everybody they are asked for when that is chosen.
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
ManifestDPIAwareness "PerMonitorV2,System"
ManifestLongPathAware true
CRCCheck force
AllowSkipFiles off
; No times inside: the same files give the same bits.
SetDateSave off
; The page with the words of the end follows by itself.
AutoCloseWindow true
ShowInstDetails nevershow
ShowUninstDetails nevershow
SetFont "Segoe UI" 10

!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

VIProductVersion "${VERSION}.0"
!macro VersionText language description
  VIAddVersionKey /LANG=${language} "ProductName" "Daiyn"
  VIAddVersionKey /LANG=${language} "FileDescription" "${description}${MARK}"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}${MARK}"
  VIAddVersionKey /LANG=${language} "CompanyName" "Daiyn contributors"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "MIT"
  VIAddVersionKey /LANG=${language} "OriginalFilename" "${FILE_NAME}"
!macroend
!insertmacro VersionText 1033 "Daiyn setup"
!insertmacro VersionText 1049 "Установка программы Дайын"
!insertmacro VersionText 1087 "Дайынды орнату"

Var There       ; the version that is installed where we are about to install; "" when none
Var FolderThere ; and its folder
Var FolderAsked ; on the command line; "" when none
Var Data        ; the folder of what the person who runs this entered
Var Size        ; of the screen, in words
Var Room        ; that is needed on the disk, in MB
Var Scope       ; "me" or "all"
Var HasRights   ; "yes" when this process may write for everybody
Var IsChild     ; "yes" when a setup without rights started this one with them
Var IsDone      ; "yes" when the child did the work
Var HasLanguage ; "yes" when somebody chose it or has seen the pages in it
Var Refusal     ; why it cannot be done: a code from above; 0 when it can

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_UNABORTWARNING
!define MUI_CUSTOMFUNCTION_ABORT LeftByPerson
!define MUI_CUSTOMFUNCTION_UNABORT un.LeftByPerson
!define MUI_CUSTOMFUNCTION_GUIINIT ComeForward

Page custom StartPage LeaveStartPage
!define MUI_PAGE_CUSTOMFUNCTION_PRE BeforeFolderPage
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolderPage
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(folder_text)"
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_PAGE_CUSTOMFUNCTION_PRE BeforeWork
!insertmacro MUI_PAGE_INSTFILES
Page custom DonePage LeaveDonePage

UninstPage custom un.RemovePage un.LeaveRemovePage
!insertmacro MUI_UNPAGE_INSTFILES
UninstPage custom un.RemovedPage

; The first one is taken where Windows speaks none of them.
!insertmacro MUI_LANGUAGEEX "${WORK}" "Kazakh"
!insertmacro MUI_LANGUAGEEX "${WORK}" "Russian"
!insertmacro MUI_LANGUAGEEX "${WORK}" "English"
!include "${WORK}/words.nsh"
!insertmacro MUI_RESERVEFILE_LANGDLL

!include "setup/scope.nsh"
!include "setup/checks.nsh"
!include "setup/command_line.nsh"
!include "setup/trees.nsh"
!include "setup/entries.nsh"
!include "setup/pages.nsh"
!include "setup/uninstall.nsh"

Function .onInit
  SetRegView 64
  StrCpy $Room ${ROOM_MB}
  Call FindDataFolder
  Push "${WORDS_OF_SETUP}"
  Call RequireKnownWords
  Call ReadCommandLine
  Call CheckComputer
  Call CheckOnlyOne
  Call ChooseLanguage
  Call ChooseScope
  Call CheckNoNewer
FunctionEnd

Section
  Call CheckTarget
  ${If} $Refusal <> 0
    SetErrorLevel $Refusal
    Quit
  ${EndIf}
  Call Unpack
  Call TryOut
  Call Exchange
  Call MakeEntries
  Call RemoveFromFolderBefore
SectionEnd

Function .onInstFailed
  SetErrorLevel ${FAILED}
  SetOutPath $TEMP
  Call UndoUnfinished
  RMDir $INSTDIR
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(not_installed)" /SD IDOK
FunctionEnd

Function LeftByPerson
  SetErrorLevel ${LEFT_BY_PERSON}
FunctionEnd
