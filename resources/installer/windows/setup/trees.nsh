; Files by their list. Nothing is ever removed by emptying a folder: what goes is what a list of an
; installed version names, so that what somebody else put there stays.
;
; A new version is first laid whole into `daiyn-new` and tried there. Then the old files move to
; `daiyn-old` and the new ones into their place, by renaming alone; this is undone when any of it
; fails. Each of the three places has a list of its own, so that after a power cut at any moment
; the next setup knows what happened: a list in `daiyn-new` beside a `daiyn-old` means that the
; exchange did not end and is undone, else what is old only waits to be removed.
;
; A list: its first line says what it is, then a name a line, folders with a \ at their end after
; all that is in them.

!define LIST "installed-files.txt"
!define LIST_SAYS "Daiyn, installed files, 1"
!define NEW "daiyn-new"
!define OLD "daiyn-old"
!define TRIES 20 ; a virus scanner may hold a new file for a moment

Var List     ; whose names are worked through
Var From     ; the folder they lie in
Var To       ; and where they go
Var Name     ; the one in hand
Var Failures ; names that could not be worked on

!macro TREES un

; folder → "yes" when a version of ours, or what is left of one, is in it
Function ${un}IsOurs
  Exch $0
  Push $1
  StrCpy $1 "no"
  ${If} ${FileExists} "$0\${LIST}"
  ${OrIf} ${FileExists} "$0\${NEW}\${LIST}"
  ${OrIf} ${FileExists} "$0\${OLD}\${LIST}"
    StrCpy $1 "yes"
  ${EndIf}
  StrCpy $0 $1
  Pop $1
  Exch $0
FunctionEnd

; Do for each name of $List what $To says: "delete", "folders" (remove the empty ones), or move it
; from $From to the folder $To. A missing or foreign list has no names.
Function ${un}WorkThrough
  Push $0
  Push $1
  Push $2
  Push $3
  StrCpy $Failures 0
  ClearErrors
  FileOpen $0 $List r
  ${IfNot} ${Errors}
    FileRead $0 $Name
    ${${un}TrimNewLines} $Name $Name
    ${If} $Name == "${LIST_SAYS}"
      ${Do}
        ClearErrors
        FileRead $0 $Name
        ${If} ${Errors}
          ${ExitDo}
        ${EndIf}
        ${${un}TrimNewLines} $Name $Name
        ; A list that somebody changed must neither lead out of the folder, nor stand for many
        ; files, nor name what a family keeps beside the program.
        Push $Name
        System::Call 'shlwapi::StrStrW(w s, w "..") p.r1'
        Push $Name
        System::Call 'shlwapi::StrPBrkW(w s, w `:*?<>"`) p.r2'
        StrCpy $3 $Name 11
        ${If} $Name != ""
        ${AndIf} $1 P= 0
        ${AndIf} $2 P= 0
        ${AndIf} $3 != "daiyn-data\"
          StrCpy $1 $Name "" -1
          ${If} $1 == "\"
            ${If} $To == "delete"
            ${OrIf} $To == "folders"
              RMDir "$From\$Name"
            ${EndIf}
          ${ElseIf} $To == "delete"
            Call ${un}DeleteName
          ${ElseIf} $To != "folders"
            Call ${un}MoveName
          ${EndIf}
        ${EndIf}
      ${Loop}
    ${EndIf}
    FileClose $0
  ${EndIf}
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

Function ${un}DeleteName
  Push $0
  ${For} $0 1 ${TRIES}
    ${IfNot} ${FileExists} "$From\$Name"
      ${ExitFor}
    ${EndIf}
    ClearErrors
    Delete "$From\$Name"
    ${IfNot} ${Errors}
      ${ExitFor}
    ${EndIf}
    Sleep 100
  ${Next}
  ${If} ${FileExists} "$From\$Name"
    IntOp $Failures $Failures + 1
  ${EndIf}
  Pop $0
FunctionEnd

; A name that lies there already stays there: it was moved before.
Function ${un}MoveName
  Push $0
  ${If} ${FileExists} "$From\$Name"
  ${AndIfNot} ${FileExists} "$To\$Name"
    ${${un}GetParent} "$To\$Name" $0
    CreateDirectory $0
    ${For} $0 1 ${TRIES}
      ClearErrors
      Rename "$From\$Name" "$To\$Name"
      ${IfNot} ${Errors}
        ${ExitFor}
      ${EndIf}
      Sleep 100
    ${Next}
    ${If} ${FileExists} "$From\$Name"
      IntOp $Failures $Failures + 1
    ${EndIf}
  ${EndIf}
  Pop $0
FunctionEnd

; Remove what the list in $From names, the list itself, and the folder when nothing else is in it.
Function ${un}RemoveListed
  StrCpy $List "$From\${LIST}"
  StrCpy $To "delete"
  Call ${un}WorkThrough
  ${If} $Failures = 0
    Delete "$From\${LIST}"
  ${EndIf}
  RMDir $From
FunctionEnd

!macroend

!insertmacro TREES ""
!insertmacro TREES "un."

; Lay the new version into its place of waiting.
Function Unpack
  Call UndoUnfinished
  SetDetailsPrint textonly
  DetailPrint "$(step_unpack)"
  SetDetailsPrint none
  SetOutPath "$INSTDIR\${NEW}"
  !include "${WORK}/files.nsh" ; the list first
  SetOutPath $TEMP ; a folder in use could not be removed
FunctionEnd

; Whether it works on this computer, before anything that works is given up for it.
Function TryOut
  Push $0
  SetDetailsPrint textonly
  DetailPrint "$(step_try)"
  SetDetailsPrint none
  System::Call 'kernel32::SetEnvironmentVariableW(w "QT_QPA_PLATFORM", w "offscreen")'
  nsExec::Exec /TIMEOUT=180000 '"$INSTDIR\${NEW}\${COMMAND}" self-test'
  Pop $0
  System::Call 'kernel32::SetEnvironmentVariableW(w "QT_QPA_PLATFORM", p 0)'
  ${If} $0 != 0
    Call UndoUnfinished
    RMDir $INSTDIR
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(does_not_start)" /SD IDOK
    SetErrorLevel ${DOES_NOT_START}
    Quit
  ${EndIf}
  Pop $0
FunctionEnd

; The old files go aside, the new ones into their place: all of them, or none.
Function Exchange
  SetDetailsPrint textonly
  DetailPrint "$(step_finish)"
  SetDetailsPrint none
  CreateDirectory "$INSTDIR\${OLD}"
  ${If} ${FileExists} "$INSTDIR\${LIST}"
    System::Call 'kernel32::CopyFileW(w "$INSTDIR\${LIST}", w "$INSTDIR\${OLD}\${LIST}", i 0)'
  ${Else}
    Call WriteEmptyList
  ${EndIf}
  StrCpy $From $INSTDIR
  StrCpy $To "$INSTDIR\${OLD}"
  StrCpy $List "$INSTDIR\${OLD}\${LIST}"
  Call WorkThrough
  ${If} $Failures = 0
    ; What has the name of one of ours but is none goes aside as well, and is not removed there.
    StrCpy $List "$INSTDIR\${NEW}\${LIST}"
    Call WorkThrough
  ${EndIf}
  ${If} $Failures = 0
    StrCpy $From "$INSTDIR\${NEW}"
    StrCpy $To $INSTDIR
    Call WorkThrough
  ${EndIf}
  ${If} $Failures <> 0
    Abort ; .onInstFailed undoes it
  ${EndIf}
  ; From here on the new version is the one that is installed.
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\${NEW}\${LIST}", w "$INSTDIR\${LIST}", i 9) i.s'
  Pop $Failures
  ${If} $Failures = 0
    Abort
  ${EndIf}
  Call RemoveAside
FunctionEnd

; The folders that are empty now, and the old version.
Function RemoveAside
  StrCpy $To "folders"
  StrCpy $List "$INSTDIR\${LIST}"
  StrCpy $From "$INSTDIR\${NEW}"
  Call WorkThrough
  RMDir $From
  StrCpy $List "$INSTDIR\${OLD}\${LIST}"
  StrCpy $From $INSTDIR
  Call WorkThrough
  StrCpy $From "$INSTDIR\${OLD}"
  Call RemoveListed
FunctionEnd

; Bring $INSTDIR into a state that an ended setup leaves, whatever happened to the last one. What
; cannot be brought back now keeps its lists, for the next one.
Function UndoUnfinished
  Push $0
  StrCpy $0 0
  ${If} ${FileExists} "$INSTDIR\${OLD}\${LIST}"
    ${If} ${FileExists} "$INSTDIR\${NEW}\${LIST}"
      StrCpy $List "$INSTDIR\${NEW}\${LIST}"
      StrCpy $From $INSTDIR
      StrCpy $To "$INSTDIR\${NEW}"
      Call WorkThrough
      StrCpy $0 $Failures
      StrCpy $To "folders"
      Call WorkThrough
      StrCpy $From "$INSTDIR\${OLD}"
      StrCpy $To $INSTDIR
      Call WorkThrough ; what went aside though it was none of ours
      StrCpy $List "$INSTDIR\${OLD}\${LIST}"
      Call WorkThrough
      IntOp $0 $0 + $Failures
      StrCpy $To "folders"
      Call WorkThrough
      ${If} $0 = 0
        Delete "$INSTDIR\${OLD}\${LIST}"
        RMDir "$INSTDIR\${OLD}"
      ${EndIf}
    ${Else}
      Call RemoveAside
    ${EndIf}
  ${EndIf}
  ${If} $0 = 0
    StrCpy $From "$INSTDIR\${NEW}"
    Call RemoveListed
  ${EndIf}
  Pop $0
FunctionEnd

Function WriteEmptyList
  Push $0
  FileOpen $0 "$INSTDIR\${OLD}\${LIST}" w
  FileWrite $0 "${LIST_SAYS}$\r$\n"
  FileClose $0
  Pop $0
FunctionEnd

; It was installed in another folder before, and is here now.
Function RemoveFromFolderBefore
  ${If} $FolderThere != ""
  ${AndIf} $FolderThere != $INSTDIR
    StrCpy $From $FolderThere
    Delete "$FolderThere\uninstall.exe"
    Call RemoveListed
  ${EndIf}
FunctionEnd
