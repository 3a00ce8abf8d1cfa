; Removing: what the list of the installed version names, its entries, and nothing else. What was
; entered stays unless the person who runs this says otherwise, and then only their own goes.

Var KeepData
Var EraseData
Var IsErasing ; "yes" when what was entered goes as well

!define ERASING ".erasing" ; added to the name of the folder of the data once nothing can use it

Function un.onInit
  SetRegView 64
  StrCpy $IsDone "no"
  StrCpy $IsErasing "no"
  Call un.FindDataFolder
  Push "${WORDS_OF_UNINSTALL}"
  Call un.RequireKnownWords
  ${GetParameters} $0
  StrCpy $IsChild "no"
  ClearErrors
  ${GetOptions} $0 "/elevated" $1
  ${IfNot} ${Errors}
    StrCpy $IsChild "yes"
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/ERASEDATA" $1
  ${IfNot} ${Errors}
  ${AndIf} ${Silent}
    StrCpy $IsErasing "yes"
  ${EndIf}
  Call un.FindRights
  StrCpy $Scope "me"
  SetShellVarContext current
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $Scope "all"
    SetShellVarContext all
  ${EndIf}
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "SetupLanguage"
  ${If} $0 != ""
    StrCpy $LANGUAGE $0
  ${EndIf}
  Push $INSTDIR
  Call un.IsOurs
  Pop $0
  ${If} $0 == "no"
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(no_list)" /SD IDOK
    SetErrorLevel ${NO_LIST}
    Quit
  ${EndIf}
  ${If} $Scope == "all"
  ${AndIf} $HasRights == "no"
  ${AndIf} ${Silent}
    SetErrorLevel ${RIGHTS_NEEDED}
    Quit
  ${EndIf}
FunctionEnd

Function un.RemovePage
  !insertmacro MUI_HEADER_TEXT "$(remove_title)" "$(remove_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 22u "$(remove_text)"
  Pop $0
  ${NSD_CreateRadioButton} 8u 28u -8u 12u "$(keep_data)"
  Pop $KeepData
  ${NSD_CreateRadioButton} 8u 44u -8u 12u "$(erase_data)"
  Pop $EraseData
  ${NSD_Check} $KeepData
  ${NSD_CreateLabel} 0 72u 100% 44u "$(others_stay)"
  Pop $0
  GetDlgItem $0 $HWNDPARENT 1
  ${If} $HasRights == "no"
  ${AndIf} $Scope == "all"
    SendMessage $0 ${BCM_SETSHIELD} 0 1
  ${EndIf}
  ${NSD_SetFocus} $KeepData
  nsDialogs::Show
FunctionEnd

Function un.LeaveRemovePage
  StrCpy $IsErasing "no"
  ${NSD_GetState} $EraseData $0
  ${If} $0 = ${BST_CHECKED}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(erase_really)" IDYES erase
    Abort
  erase:
    StrCpy $IsErasing "yes"
  ${EndIf}
  Call un.CheckClosed
  ${If} $Refusal <> 0
    Abort
  ${EndIf}
  ${If} $Scope == "all"
  ${AndIf} $HasRights == "no"
    ; The child removes the program, and knows nothing of anybody's data.
    Push '/S /elevated _?=$INSTDIR'
    Call un.RunWithRights
    Pop $0
    ${If} $0 = ${ADMINISTRATOR_SAID_NO}
      MessageBox MB_OK|MB_ICONINFORMATION "$(removal_needs_administrator)"
    ${ElseIf} $0 <> 0
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(not_removed)"
    ${EndIf}
    ${If} $0 <> 0
      Call un.GiveDataBack
      Abort
    ${EndIf}
    SetShellVarContext current
    Delete "$DESKTOP\${SHORTCUT}"
    StrCpy $IsDone "yes"
    ShowWindow $HWNDPARENT ${SW_SHOW}
    BringToFront
  ${EndIf}
FunctionEnd

; Neither the program may be running nor, when they go, the data be in use; sets $Refusal. Data that
; go have another name afterwards, which nothing can do while anything has a file of them open.
Function un.CheckClosed
  Push $0
  StrCpy $Refusal 0
  ${Do}
    Push $INSTDIR
    Call un.IsOpen
    Pop $0
    ${If} $0 == "no"
      ${ExitDo}
    ${EndIf}
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(close_to_remove)" /SD IDCANCEL IDOK again
    StrCpy $Refusal ${DAIYN_IS_OPEN}
    ${ExitDo}
  again:
  ${Loop}
  ${If} $Refusal = 0
  ${AndIf} $IsErasing == "yes"
  ${AndIf} ${FileExists} "$Data\*.*"
    ; The store first: not every system keeps a folder from being renamed while it is in use.
    Push "$Data\daiyn.db"
    Push ${DELETE}
    Call un.IsHeld
    Pop $0
    ClearErrors
    ${If} $0 == "no"
      ; What a removal that was broken off left there stands in the way of this one.
      Push "$Data${ERASING}"
      Call un.EraseFolder
      ClearErrors
      Rename $Data "$Data${ERASING}"
    ${EndIf}
    ${If} ${Errors}
    ${OrIf} $0 == "yes"
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(data_in_use)" /SD IDOK
      StrCpy $Refusal ${DAIYN_IS_OPEN}
    ${EndIf}
  ${EndIf}
  Pop $0
FunctionEnd

Function un.GiveDataBack
  ${If} $IsErasing == "yes"
    Rename "$Data${ERASING}" $Data
  ${EndIf}
FunctionEnd

Function un.EraseData
  ${If} $IsErasing == "yes"
    Push "$Data${ERASING}"
    Call un.EraseFolder
    ${If} ${FileExists} "$Data${ERASING}\*.*"
      StrCpy $Data "$Data${ERASING}"
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(data_partly_erased)" /SD IDOK
      SetErrorLevel ${FAILED}
    ${EndIf}
  ${EndIf}
FunctionEnd

; folder: it and all that is in it. A link inside goes as a link: what it leads to is not ours.
Function un.EraseFolder
  Exch $0
  Push $1
  Push $2
  Push $3
  ClearErrors
  FindFirst $1 $2 "$0\*.*"
  ${IfNot} ${Errors}
    ${Do}
      ${If} $2 != "."
      ${AndIf} $2 != ".."
        System::Call 'kernel32::GetFileAttributesW(w "$0\$2") i.r3'
        IntOp $3 $3 & 0x410
        ${If} $3 = 0x10
          Push "$0\$2"
          Call un.EraseFolder
        ${ElseIf} $3 = 0x410
          RMDir "$0\$2"
        ${Else}
          SetFileAttributes "$0\$2" NORMAL
          Delete "$0\$2"
        ${EndIf}
      ${EndIf}
      ClearErrors
      FindNext $1 $2
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
    ${Loop}
    FindClose $1
  ${EndIf}
  RMDir $0
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

Section un.Remove
  SetAutoClose true
  SetDetailsPrint none
  SetOutPath $TEMP
  ${If} $IsDone == "no"
    Call un.RemoveProgram
  ${EndIf}
  Call un.EraseData
SectionEnd

Function un.RemoveProgram
  ${If} ${Silent}
    Call un.CheckClosed
    ${If} $Refusal <> 0
      SetErrorLevel $Refusal
      Quit
    ${EndIf}
  ${EndIf}
  StrCpy $0 0
  StrCpy $From "$INSTDIR\${NEW}"
  Call un.RemoveListed
  IntOp $0 $0 + $Failures
  StrCpy $From "$INSTDIR\${OLD}"
  Call un.RemoveListed
  IntOp $0 $0 + $Failures
  StrCpy $From $INSTDIR
  Call un.RemoveListed
  IntOp $0 $0 + $Failures
  ${If} $0 <> 0
    Call un.GiveDataBack
    SetErrorLevel ${FAILED}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(not_removed)" /SD IDOK
    Abort
  ${EndIf}
  Call un.RemoveEntries
  Delete /REBOOTOK "$INSTDIR\uninstall.exe"
  RMDir $INSTDIR
FunctionEnd

Function un.RemovedPage
  !insertmacro MUI_HEADER_TEXT "$(removed_title)" ""
  nsDialogs::Create 1018
  Pop $0
  ${If} $IsErasing == "yes"
    ${NSD_CreateLabel} 0 0 100% 44u "$(removed_erased)"
    Pop $0
  ${ElseIf} ${FileExists} "$Data\*.*"
    ${NSD_CreateLabel} 0 0 100% 44u "$(removed_kept)"
    Pop $0
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\*.*"
    ${NSD_CreateLabel} 0 56u 100% 44u "$(removed_partly)"
    Pop $0
  ${EndIf}
  GetDlgItem $0 $HWNDPARENT 3
  ShowWindow $0 ${SW_HIDE}
  GetDlgItem $0 $HWNDPARENT 2
  ShowWindow $0 ${SW_HIDE}
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^CloseBtn)"
  nsDialogs::Show
FunctionEnd

Function un.LeftByPerson
  SetErrorLevel ${LEFT_BY_PERSON}
FunctionEnd
