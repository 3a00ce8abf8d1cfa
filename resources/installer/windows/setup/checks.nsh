; Whether it can be done here and now: the computer, the folder, the room, what is running. Nothing
; is changed by any of this. Each refusal is said in words and, silently, by the code of the end.

; Say why, keep the code, and leave the function.
!macro Refuse code words
  MessageBox MB_OK|MB_ICONEXCLAMATION "${words}" /SD IDOK
  StrCpy $Refusal ${code}
!macroend

!macro RefuseAndQuit code words
  !insertmacro Refuse ${code} "${words}"
  SetErrorLevel ${code}
  Quit
!macroend

Function CheckComputer
  Push $0
  Push $1
  ${IfNot} ${RunningX64}
    !insertmacro RefuseAndQuit ${NOT_64_BIT} "${IN_ALL_LANGUAGES_not_64_bit}"
  ${EndIf}
  ; 1903: the first one that has the parts which Qt asks for.
  ${IfNot} ${AtLeastBuild} 18362
    !insertmacro RefuseAndQuit ${WINDOWS_TOO_OLD} "${IN_ALL_LANGUAGES_windows_too_old}"
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/anyscreen" $1
  ${If} ${Errors}
  ${AndIf} $IsChild == "no"
    System::Call 'user32::GetSystemMetrics(i 0) i.r0'
    System::Call 'user32::GetSystemMetrics(i 1) i.r1'
    ${If} $0 < 1024
    ${OrIf} $1 < 640
      StrCpy $Size "$0×$1"
      ${If} ${Silent}
        SetErrorLevel ${SCREEN_TOO_SMALL}
        Quit
      ${EndIf}
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "${IN_ALL_LANGUAGES_screen_too_small}" IDYES goes_on
      SetErrorLevel ${SCREEN_TOO_SMALL}
      Quit
    goes_on:
    ${EndIf}
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

Function CheckOnlyOne
  Push $0
  ${If} $IsChild == "no" ; its parent has the mark
    System::Call 'kernel32::CreateMutexW(p 0, i 0, w "Daiyn setup") p ? e'
    Pop $0
    ${If} $0 = 183 ; it exists already
      !insertmacro RefuseAndQuit ${SETUP_IS_OPEN} "${IN_ALL_LANGUAGES_is_open_already}"
    ${EndIf}
  ${EndIf}
  Pop $0
FunctionEnd

; What a newer Daiyn kept an older one cannot change, and both scopes share what is kept; so does
; what an MSI installed.
Function CheckNoNewer
  Push $0
  Push $1
  Push $2
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $1 <> 1
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
    ${VersionCompare} "$0" "${VERSION}" $1
  ${EndIf}
  StrCpy $2 0
  ${DoWhile} $1 <> 1
    System::Call 'msi::MsiEnumRelatedProductsW(w "${UPGRADE_CODE}", i 0, i r2, w .r0) i.r1'
    ${If} $1 <> 0 ; there is none, or no further one
      ${ExitDo}
    ${EndIf}
    System::Call 'msi::MsiGetProductInfoW(w r0, w "VersionString", w .r0, *i ${NSIS_MAX_STRLEN})'
    ${VersionCompare} "$0" "${VERSION}" $1
    IntOp $2 $2 + 1
  ${Loop}
  ${If} $1 = 1
    StrCpy $There $0
    !insertmacro RefuseAndQuit ${NEWER_IS_INSTALLED} "$(newer_is_installed)"
  ${EndIf}
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

; Whether this version may go into $INSTDIR now; sets $Refusal.
Function CheckTarget
  StrCpy $Refusal 0
  Call CheckFolder
  ${If} $Refusal = 0
    Call CheckRoom
  ${EndIf}
  ${If} $Refusal = 0
    Call CheckClosed
  ${EndIf}
FunctionEnd

Function CheckFolder
  Push $0
  Push $1
  ; Neither the folder of the data nor one inside it.
  StrLen $0 "$Data\"
  StrCpy $1 "$INSTDIR\" $0
  ${If} $1 == "$Data\"
    !insertmacro Refuse ${FOLDER_UNUSABLE} "$(folder_of_data)"
    Goto checked
  ${EndIf}
  ; What everybody starts nobody but an administrator may change.
  ${If} $Scope == "all"
    System::Call 'kernel32::GetFullPathNameW(w "$INSTDIR", i ${NSIS_MAX_STRLEN}, w .r0, p 0)'
    StrLen $1 "$PROGRAMFILES64\"
    StrCpy $0 $0 $1
    ${If} $0 != "$PROGRAMFILES64\"
      !insertmacro Refuse ${FOLDER_UNUSABLE} "$(folder_for_everybody)"
      Goto checked
    ${EndIf}
  ${EndIf}
  Push $INSTDIR
  Call IsOurs
  Pop $0
  ${If} $0 == "no"
    Call OrdinaryFolder
    Pop $1
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
      !insertmacro Refuse ${FOLDER_UNUSABLE} "$(folder_other_way)"
      Goto checked
    ${EndIf}
    ; What lies in our own ordinary folder somebody put there knowingly; it stays as it is.
    ${DirState} $INSTDIR $0
    ${If} $0 = 1
    ${AndIf} $INSTDIR != $1
      !insertmacro Refuse ${FOLDER_UNUSABLE} "$(folder_not_empty)"
      Goto checked
    ${EndIf}
  ${EndIf}
  ClearErrors
  CreateDirectory $INSTDIR
  ${IfNot} ${Errors}
    FileOpen $0 "$INSTDIR\daiyn-try" w
    ${IfNot} ${Errors}
      FileClose $0
      Delete "$INSTDIR\daiyn-try"
    ${EndIf}
  ${EndIf}
  ${If} ${Errors}
    !insertmacro Refuse ${FOLDER_UNUSABLE} "$(folder_not_writable)"
  ${EndIf}
checked:
  Pop $1
  Pop $0
FunctionEnd

; The new version lies whole beside the old one for a while. $INSTDIR is there already.
Function CheckRoom
  Push $0
  Push $1
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r0, p 0, p 0) i.r1'
  ${If} $1 <> 0 ; some network drives do not tell
    System::Int64Op $0 / 1048576
    Pop $0
    System::Int64Op $0 < $Room
    Pop $0
    ${If} $0 = 1
      !insertmacro Refuse ${NO_ROOM} "$(no_room)"
    ${EndIf}
  ${EndIf}
  RMDir $INSTDIR ; only when it is empty: somebody may still change their mind
  Pop $1
  Pop $0
FunctionEnd

Function CheckClosed
  Push $0
  ${Do}
    Push $INSTDIR
    Call IsOpen
    Pop $0
    ${If} $0 == "no"
    ${AndIf} $FolderThere != ""
      Push $FolderThere
      Call IsOpen
      Pop $0
    ${EndIf}
    ${If} $0 == "no"
      ${ExitDo}
    ${EndIf}
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(close_daiyn)" /SD IDCANCEL IDOK again
    StrCpy $Refusal ${DAIYN_IS_OPEN}
    ${ExitDo}
  again:
  ${Loop}
  Pop $0
FunctionEnd

!define /ifndef GENERIC_WRITE 0x40000000
!define /ifndef DELETE 0x10000

!macro IS_OPEN un

; folder → "yes" when a program of ours runs from it: Windows lets nobody write into its file then.
Function ${un}IsOpen
  Exch $0
  Push $1
  Push $2
  StrCpy $2 "no"
  Push "$0\${PROGRAM}"
  Push ${GENERIC_WRITE}
  Call ${un}IsHeld
  Pop $1
  ${If} $1 == "yes"
    StrCpy $2 "yes"
  ${EndIf}
  Push "$0\${COMMAND}"
  Push ${GENERIC_WRITE}
  Call ${un}IsHeld
  Pop $1
  ${If} $1 == "yes"
    StrCpy $2 "yes"
  ${EndIf}
  StrCpy $0 $2
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; file, kind of access → "yes" when it is there and another program does not share that access
Function ${un}IsHeld
  Exch $1
  Exch
  Exch $0
  Push $2
  System::Call 'kernel32::CreateFileW(w r0, i r1, i 7, p 0, i 3, i 0, p 0) p.r1 ? e'
  Pop $2
  ${If} $1 <> -1
    System::Call 'kernel32::CloseHandle(p r1)'
  ${EndIf}
  StrCpy $0 "no"
  ${If} $1 = -1
  ${AndIf} $2 = 32 ; shared differently by whoever has it open
    StrCpy $0 "yes"
  ${EndIf}
  Pop $2
  Exch
  Pop $1
  Exch $0
FunctionEnd

!macroend

!insertmacro IS_OPEN ""
!insertmacro IS_OPEN "un."
