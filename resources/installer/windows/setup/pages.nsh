; The pages of the installer: one to begin with, the folder for those who ask for it, one at the end.

Var OnlyMe
Var Everybody
Var ChooseFolder
Var IsFolderChosen ; "yes" when the page for the folder is shown
Var OpenNow
Var OnDesktop

Function ComeForward
  StrCpy $IsFolderChosen "no"
  BringToFront
FunctionEnd

Function StartPage
  ${If} $IsChild == "yes"
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(start_title)" "$(start_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${If} $There == ""
    ${NSD_CreateLabel} 0 0 100% 44u "$(start_fresh)"
  ${ElseIf} $There == "${VERSION}"
    ${NSD_CreateLabel} 0 0 100% 44u "$(start_same)"
  ${Else}
    ${NSD_CreateLabel} 0 0 100% 44u "$(start_again)"
  ${EndIf}
  Pop $0
  ${NSD_CreateLabel} 0 50u 100% 10u "$(who)"
  Pop $0
  ${NSD_CreateRadioButton} 8u 64u -8u 12u "$(only_me)"
  Pop $OnlyMe
  ${NSD_CreateRadioButton} 8u 80u -8u 12u "$(everybody)"
  Pop $Everybody
  ${NSD_CreateCheckbox} 0 110u 100% 12u "$(choose_folder)"
  Pop $ChooseFolder
  ${If} $Scope == "all"
    ${NSD_Check} $Everybody
  ${Else}
    ${NSD_Check} $OnlyMe
  ${EndIf}
  ${If} $IsFolderChosen == "yes"
    ${NSD_Check} $ChooseFolder
  ${EndIf}
  ${NSD_OnClick} $OnlyMe ChoiceChanged
  ${NSD_OnClick} $Everybody ChoiceChanged
  ${NSD_OnClick} $ChooseFolder ChoiceChanged
  Push 0
  Call ChoiceChanged
  GetDlgItem $0 $HWNDPARENT 1
  ${NSD_SetFocus} $0
  nsDialogs::Show
FunctionEnd

; The button says what comes next, with the shield of Windows where it will ask for rights.
Function ChoiceChanged
  Pop $0
  Call ReadChoice
  GetDlgItem $0 $HWNDPARENT 1
  ${If} $IsFolderChosen == "yes"
    SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^NextBtn)"
  ${Else}
    SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^InstallBtn)"
  ${EndIf}
  StrCpy $1 0
  ${If} $Scope == "all"
  ${AndIf} $HasRights == "no"
  ${AndIf} $IsFolderChosen == "no"
    StrCpy $1 1
  ${EndIf}
  SendMessage $0 ${BCM_SETSHIELD} 0 $1
FunctionEnd

Function ReadChoice
  StrCpy $Scope "me"
  ${NSD_GetState} $Everybody $0
  ${If} $0 = ${BST_CHECKED}
    StrCpy $Scope "all"
  ${EndIf}
  StrCpy $IsFolderChosen "no"
  ${NSD_GetState} $ChooseFolder $0
  ${If} $0 = ${BST_CHECKED}
    StrCpy $IsFolderChosen "yes"
  ${EndIf}
FunctionEnd

Function LeaveStartPage
  Call ReadChoice
  Call UseScope
  ${If} $IsFolderChosen == "no"
    Call Begin
  ${EndIf}
FunctionEnd

Function BeforeFolderPage
  ${If} $IsFolderChosen != "yes"
    Abort
  ${EndIf}
FunctionEnd

Function LeaveFolderPage
  ; A folder with other things in it gets one of ours inside.
  Push $INSTDIR
  Call IsOurs
  Pop $0
  ${DirState} $INSTDIR $1
  ${GetFileName} $INSTDIR $2
  ${If} $0 == "no"
  ${AndIf} $1 = 1
  ${AndIf} $2 != "Daiyn"
    StrCpy $INSTDIR "$INSTDIR\Daiyn"
  ${EndIf}
  Call Begin
FunctionEnd

; The last page before the work is left: check, or let one with rights do it. Stays there when not.
Function Begin
  ${If} $Scope == "all"
  ${AndIf} $HasRights == "no"
    Push '/elevated /allusers /lang=$(code) /D=$INSTDIR'
    Call RunWithRights
    Pop $0
    ${If} $0 = ${ADMINISTRATOR_SAID_NO}
      MessageBox MB_OK|MB_ICONINFORMATION "$(administrator_needed)"
    ${EndIf}
    ${If} $0 <> 0 ; the child has said why
      Abort
    ${EndIf}
    StrCpy $IsDone "yes"
  ${Else}
    Call CheckTarget
    ${If} $Refusal <> 0
      Abort
    ${EndIf}
  ${EndIf}
FunctionEnd

Function BeforeWork
  ${If} $IsDone == "yes"
    ShowWindow $HWNDPARENT ${SW_SHOW}
    BringToFront
    Abort
  ${EndIf}
FunctionEnd

Function DonePage
  ${If} $IsChild == "yes"
    SetErrorLevel ${DONE}
    Quit
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(done_title)" "$(done_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 44u "$(done_text)"
  Pop $0
  ${NSD_CreateCheckbox} 0 60u 100% 12u "$(open_now)"
  Pop $OpenNow
  ${NSD_Check} $OpenNow
  ${NSD_CreateCheckbox} 0 80u 100% 12u "$(put_on_desktop)"
  Pop $OnDesktop
  ${IfNot} ${FileExists} "$DESKTOP\${SHORTCUT}"
  ${AndIf} $There == ""
    ${NSD_Check} $OnDesktop
  ${EndIf}
  GetDlgItem $0 $HWNDPARENT 3
  ShowWindow $0 ${SW_HIDE}
  GetDlgItem $0 $HWNDPARENT 2
  ShowWindow $0 ${SW_HIDE}
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(finish)"
  ${NSD_SetFocus} $0
  nsDialogs::Show
FunctionEnd

Function LeaveDonePage
  ${NSD_GetState} $OnDesktop $0
  ${If} $0 = ${BST_CHECKED}
    ; On the desktop of the one who sits here, also when everybody can use it.
    SetShellVarContext current
    SetOutPath $INSTDIR
    CreateShortcut "$DESKTOP\${SHORTCUT}" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 \
      SW_SHOWNORMAL "" "$(shortcut_hint)"
  ${EndIf}
  ${NSD_GetState} $OpenNow $0
  ${If} $0 = ${BST_CHECKED}
    SetOutPath $INSTDIR
    ${If} $HasRights == "yes"
      ; Started by the desktop it has the rights and the data of who sits here, not of an administrator.
      Exec '"$WINDIR\explorer.exe" "$INSTDIR\${PROGRAM}"'
    ${Else}
      Exec '"$INSTDIR\${PROGRAM}"'
    ${EndIf}
  ${EndIf}
FunctionEnd
