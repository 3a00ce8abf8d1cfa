; For whom: one person without rights, or everybody with an administrator's. Also the command line,
; the language, and starting this same file once more with rights.

!define ADMINISTRATOR_SAID_NO 1223

!macro SCOPE un

; The one place where Daiyn keeps data, whoever else it is installed for.
Function ${un}FindDataFolder
  Push $0
  ; Not $LOCALAPPDATA: that is another folder while everybody is served.
  GetKnownFolderPath $0 "{F1B32785-6FBA-4FCF-9D55-7B8E7F157091}"
  StrCpy $Data "$0\Daiyn"
  Pop $0
FunctionEnd

Function ${un}FindRights
  Push $0
  UserInfo::GetAccountType
  Pop $0
  StrCpy $HasRights "no"
!ifndef PRETEND_NO_RIGHTS
  ${If} $0 == "Admin"
    StrCpy $HasRights "yes"
  ${EndIf}
!else
  ; For trying out where everybody is an administrator.
  ${If} $IsChild == "yes"
    StrCpy $HasRights "yes"
  ${EndIf}
!endif
  Pop $0
FunctionEnd

; Start this file once more with rights, wait, and give how it ended: parameters → code. Windows
; asks the person; whoever says no gives ADMINISTRATOR_SAID_NO.
Function ${un}RunWithRights
  Exch $1
  Push $0
  Push $2
  Push $3
  HideWindow
  ; SHELLEXECUTEINFOW; the four bytes that align a pointer on 64 bit are named.
!if ${NSIS_PTR_SIZE} > 4
  System::Call '*(i 112, i 0x40, p $HWNDPARENT, t "runas", t "$EXEPATH", t r1, p 0, i 1, i 0, p 0, p 0, p 0, p 0, i 0, i 0, p 0, p 0) p.r0'
!else
  System::Call '*(i 60, i 0x40, p $HWNDPARENT, t "runas", t "$EXEPATH", t r1, p 0, i 1, p 0, p 0, p 0, p 0, i 0, p 0, p 0) p.r0'
!endif
  System::Call 'shell32::ShellExecuteExW(p r0) i.r2 ? e'
  Pop $1
  ${If} $2 = 0
    ${If} $1 = 0
      StrCpy $1 ${FAILED}
    ${EndIf}
  ${Else}
!if ${NSIS_PTR_SIZE} > 4
    System::Call '*$0(i, i, p, p, p, p, p, i, i, p, p, p, p, i, i, p, p .r3)'
!else
    System::Call '*$0(i, i, p, p, p, p, p, i, p, p, p, p, i, p, p .r3)'
!endif
    System::Call 'kernel32::WaitForSingleObject(p r3, i -1)'
    System::Call 'kernel32::GetExitCodeProcess(p r3, *i .r1)'
    System::Call 'kernel32::CloseHandle(p r3)'
  ${EndIf}
  System::Free $0
  ${If} $1 <> 0
    ShowWindow $HWNDPARENT ${SW_SHOW}
    BringToFront
  ${EndIf}
  Pop $3
  Pop $2
  Pop $0
  Exch $1
FunctionEnd

!macroend

!insertmacro SCOPE ""
!insertmacro SCOPE "un."

Function ReadCommandLine
  Push $0
  Push $1
  ${GetParameters} $0
  StrCpy $IsChild "no"
  StrCpy $IsDone "no"
  StrCpy $Scope ""
  ; NSIS takes /D= away from what is read here, and has put it into $INSTDIR.
  StrCpy $FolderAsked ""
  ${If} $INSTDIR != "${PROPOSED}"
    StrCpy $FolderAsked $INSTDIR
  ${EndIf}
  Call RequireFolderTaken
  ClearErrors
  ${GetOptions} $0 "/elevated" $1
  ${IfNot} ${Errors}
    StrCpy $IsChild "yes"
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/currentuser" $1
  ${IfNot} ${Errors}
    StrCpy $Scope "me"
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/allusers" $1
  ${IfNot} ${Errors}
    ${If} $Scope == "me"
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(one_of_two)" /SD IDOK
      SetErrorLevel ${WRONG_WORDS}
      Quit
    ${EndIf}
    StrCpy $Scope "all"
  ${EndIf}
  Call FindRights
  Pop $1
  Pop $0
FunctionEnd

; That of the command line, of the version before, or the one that is chosen now.
Function ChooseLanguage
  Push $0
  Push $1
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/lang=" $1
  StrCpy $HasLanguage "yes"
  ${If} $1 == ""
  ${AndIf} ${Silent}
    StrCpy $HasLanguage "no"
  ${EndIf}
  ${If} $1 == "kk"
    StrCpy $LANGUAGE ${LANG_KAZAKH}
  ${ElseIf} $1 == "ru"
    StrCpy $LANGUAGE ${LANG_RUSSIAN}
  ${ElseIf} $1 == "en"
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${Else}
    ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "SetupLanguage"
    ${If} $1 != ""
      StrCpy $LANGUAGE $1
    ${ElseIfNot} ${Silent}
      LangDLL::LangDialog "Дайын · Daiyn" "${IN_ALL_LANGUAGES_choose_language}" A \
        "Қазақша" ${LANG_KAZAKH} "Русский" ${LANG_RUSSIAN} "English" ${LANG_ENGLISH} ""
      Pop $1
      ${If} $1 == "cancel"
        SetErrorLevel ${LEFT_BY_PERSON}
        Quit
      ${EndIf}
      StrCpy $LANGUAGE $1
    ${EndIf}
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

; As asked, else as it is installed already, else for one person.
Function ChooseScope
  Push $0
  ${If} $Scope == ""
    StrCpy $Scope "me"
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
    ${If} $0 == ""
      ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
      ${If} $0 != ""
        StrCpy $Scope "all"
      ${EndIf}
    ${EndIf}
  ${EndIf}
  ${If} $Scope == "all"
  ${AndIf} $HasRights == "no"
  ${AndIf} ${Silent}
    SetErrorLevel ${RIGHTS_NEEDED}
    Quit
  ${EndIf}
  Call UseScope
  Pop $0
FunctionEnd

; What is installed in this scope, and where this version goes.
Function UseScope
  ${If} $Scope == "all"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  ReadRegStr $There SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ReadRegStr $FolderThere SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $FolderAsked != ""
    StrCpy $INSTDIR $FolderAsked
  ${ElseIf} $FolderThere != ""
    StrCpy $INSTDIR $FolderThere
  ${Else}
    Call OrdinaryFolder
    Pop $INSTDIR
  ${EndIf}
FunctionEnd

; The folder that is proposed in this scope, on the stack.
Function OrdinaryFolder
  ${If} $Scope == "all"
    Push "$PROGRAMFILES64\Daiyn"
  ${Else}
    Push $0
    GetKnownFolderPath $0 "{5CD7AEE2-2219-4A67-B85D-6C9CE15660CB}" ; programs of one person
    ${If} $0 == ""
      StrCpy $0 "$LOCALAPPDATA\Programs"
    ${EndIf}
    StrCpy $0 "$0\Daiyn"
    Exch $0
  ${EndIf}
FunctionEnd
