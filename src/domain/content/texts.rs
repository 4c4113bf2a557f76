//! The names of every text of the user interface, by screen. The words themselves stand in the content
//! pack, and the validator sees to it that the two lists are the same.

/// Declares the texts, each with its key in the `ui` part of a pack.
macro_rules! texts {
    ($($name:ident $key:literal)*) => {
        /// A text of the user interface, named by its key in the pack.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Text { $(#[doc = $key] $name),* }

        impl Text {
            /// All of them with their keys, in the order of the enum.
            pub(super) const KEYS: &[&str] = &[$($key),*];
        }
    };
}

/// Declares the texts that depend on a number.
macro_rules! counts {
    ($($name:ident $key:literal)*) => {
        /// A text that depends on a number, named by its key in the `counts` part of a pack.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Count { $(#[doc = $key] $name),* }

        impl Count {
            /// All of them with their keys, in the order of the enum.
            pub(super) const KEYS: &[&str] = &[$($key),*];
        }
    };
}

counts! {
    // Weeks
    Minutes "minutes"          BeginsIn "begins-in"  Practised "practised"
    Missed "missed"            Waited "waited"       Skipped "weeks.skipped"
    Unticked "weeks.unticked"  Free "weeks.free"     ToCome "weeks.to-come"
    Continued "kept"

    // What was done
    Thanks "count.thanks"  Questions "count.questions"  Shares "count.shares"
    People "count.people"  Own "count.own"

    // What is stored, and what a backup brings
    Letters "letters"    Answers "bring.answers"  Ticks "bring.ticks"
    Notes "bring.notes"  Plans "bring.plans"      Choices "bring.choices"
}

texts! {
    // Anywhere
    Brand "brand"                  BrandBy "brand.by"
    Title "title"                  Date "date"
    Post "post"                    Wait "wait"
    TryAgain "try-again"           ChooseFirst "choose-first"
    Back "back"                    Next "next"
    Copied "copied"                CopyByHand "copied.by-hand"
    Merged "merged"                Refused "refused"
    Deleted "deleted"              TakeBack "take-back"
    Undelete "undelete"            NotStoredBlocked "not-kept.blocked"
    NotStoredFull "not-kept.full"  NotStoredUnwanted "not-kept.unwanted"
    Credit "credit"

    // Before the program is there, and where it stops
    FirstFailed "first.failed"             FirstFailedUnstored "first.failed-unstored"
    FirstFailedNew "first.failed-new"      FirstFailedReturning "first.failed-returning"
    FirstStopped "first.stopped"           FirstStoppedUnstored "first.stopped-unstored"
    FirstTryingAgain "first.trying-again"

    // Asking
    Intro "intro"                   IntroMore "intro.more"             Resumed "resumed"
    StartedOver "started-over"      StartOver "start-over"             Scale "scale"
    Pick "pick"
    NotAtAll "answer.not-at-all"    ALittle "answer.a-little"          Partly "answer.partly"
    Mostly "answer.mostly"          VeryWell "answer.very-well"        Skip "skip"
    SeeProfile "see-profile"        SeeProfileHint "see-profile.hint"  Progress "progress"
    ProgressWords "progress.words"  Keys "keys"                        LookTitle "look.title"
    LookIntro "look.intro"          LookPostpone "look.aside"

    // The profile: what it says first
    ProfileTitle "profile.title"                 NoScores "profile.no-scores"
    Nothing "profile.nothing"                    One "profile.one"
    Two "profile.two"                            Three "profile.three"
    Several "profile.several"                    SeveralHint "profile.several.hint"
    Limits "profile.limits"                      FewAnswers "profile.few-answers"
    AnswerRest "profile.answer-rest"
    Hope "profile.hope"                          CarelessUniform "careless.uniform"
    CarelessVeryUniform "careless.very-uniform"  CarelessContradicts "careless.contradicts"
    CarelessHurried "careless.hurried"

    // The profile: the picture and its table
    Barriers "barriers"                 BarrierScore "barrier.score"
    BarrierUnscored "barrier.unscored"  BandLittle "band.little"
    BandSome "band.some"                BandStrong "band.strong"
    LittleOrSome "band.little-or-some"  SomeOrStrong "band.some-or-strong"
    BasedOn "barrier.based-on"
    PictureKey "picture.key"            PictureRange "picture.range"
    AsTable "table"                     TableBarrier "table.barrier"
    TableScore "table.score"            TableRange "table.range"
    TableBand "table.band"              TableBefore "table.before"
    TableAnswered "table.answered"      From "table.from"

    // The profile: a barrier
    About "barrier.about"           YourAnswers "barrier.your-answers"  Correct "barrier.correct"
    CorrectOf "barrier.correct.of"  AnswerTo "barrier.answer-to"        Reversed "barrier.reversed"
    Skipped "barrier.skipped"       Means "barrier.means"               Helps "barrier.helps"
    Otherwise "barrier.otherwise"   Story "barrier.story"               FromPost "barrier.from-post"
    Quote "barrier.quote"           QuoteTwo "barrier.quote-two"

    // The profile: what rings true, and the way on
    TieTitle "tie.title"      TieThanks "tie.thanks"          Rings "rings"
    RingsHint "rings.hint"    RingsProposed "rings.proposed"  RingsFull "rings.full"
    RingsThird "rings.third"  RingsNone "rings.none"          MakePlan "make-plan"    MakePlanHint "make-plan.hint"
    NotNow "not-now"    NotNowHint "not-now.hint"          ToWeeks "to-weeks"              NewPlan "new-plan"
    Method "method"           MethodText "method.text"        MethodHappe "method.happe"

    // The profile: what has changed since the first look
    ChangeTitle "change.title"  ChangeMore "change.more"  ChangeLess "change.less"
    ChangeNone "change.none"    ChangeMean "change.mean"

    // Making the plan
    MakingTitle "making.title"           MakingFor "making.for"
    MakingForNone "making.for-none"      MakingEach "making.each"
    MakingEachOne "making.each-one"      MakingExpect "making.expect"
    Allowed "making.allowed"             AllowedHint "making.allowed.hint"
    AllowedFirst "making.allowed.first"  AllowedMore "making.allowed.more"
    Inside "making.inside"               Outside "making.outside"
    Costly "making.costly"               Hour "making.hour"
    Come "making.come"                   Choose "mode.choose"
    ChooseHint "mode.choose.hint"        Few "mode.few"
    FewHint "mode.few.hint"              OneThing "mode.one"
    OneThingHint "mode.one.hint"         Pace "pace"
    Weekly "pace.weekly"                 EveryOther "pace.every-other"
    SlotTitle "slot"                     SlotDay "slot.day"
    SlotTime "slot.time"                 Start "start"
    StartThis "start.this"               StartNext "start.next"
    Begin "begin"                        ToProfile "to-profile"

    // Not now
    NotNowTitle "not-now.title"        NotNowLead "not-now.lead"  NotNowThings "not-now.things"
    NotNowContacts "not-now.contacts"  NotNowYear "not-now.year"  NotNowThanks "not-now.thanks"
    NotNowEnd "not-now.end"            NotNowPlan "not-now.plan"

    // A week
    ThisWeek "this-week"      WeekOf "week.of"                 WeekTitle "week.title"
    WeekNumber "week.number"  WeekDates "week.dates"           LastWeek "week.last"
    WeekUntil "week.until"    BackToNow "week.now"             NextWeek "week.next"
    FirstLook "week.first-look"
    Today "today"             TodayCounts "today.counts"       TodayDone "today.done"
    TodayNext "today.next"         TodayMore "today.more"         TodayBack "today.back"
    FreeWeek "week.free"      PausedWeek "week.paused"         NothingLeft "week.nothing-left"
    LaterWeek "week.later"

    // A habit: why, how, and its tick
    BecauseWhy "because.why"          BecauseAnswer "because.answer"
    BecauseChosen "because.chosen"    BecauseDefault "because.default"
    BecauseSwapped "because.swapped"  IfThen "if-then"
    IfThenTitle "if-then.title"    IfThenDone "if-then.done"       DoneWhen "done-when"
    HowDone "how-done"                ShortWay "short-way"
    OneIsEnough "way.enough"          Ticked "way.ticked"               OneWay "tick.one"
    TickedNext "way.ticked.next"
    Example "example"                 AlsoDone "also-done"
    Rung0 "rung.0"                    Rung1 "rung.1"
    Rung2 "rung.2"                    Rung3 "rung.3"
    Rung4 "rung.4"                    CopyLine "line.copy"
    ShareLine "line.share"            LineDone "line.done"
    LinePlanned "line.planned"        Note "note"
    NoteHint "note.hint"

    // A habit: changing it
    Change "bend"           Another "bend.another"   AnotherNone "bend.another-none"
    Without "bend.without"  ShortFirst "bend.short"  AsPlanned "bend.planned"
    Dropped "bend.dropped"

    // After missed weeks
    OfferEase "offer.ease"  OfferShort "offer.short"  OfferRestart "offer.restart"
    OfferSwap "offer.swap"  OfferRest "offer.rest"    OfferPause "offer.pause"
    OfferLast "offer.last"  OfferEnd "offer.end"      OfferNo "offer.no"

    // When life gets in the way
    Life "life"                   PausedNow "pause.now"            GoOn "pause.go-on"
    Pause "pause"                 PauseHint "pause.hint"           PauseUntil "pause.until"
    PausePlanned "pause.planned"  Repeat "repeat"                  RepeatHint "repeat.hint"
    RepeatTaken "repeat.taken"    Jump "jump"                      JumpTaken "jump.taken"
    RainCheck "rain-check"        RainCheckHint "rain-check.hint"  RainCheckTaken "rain-check.taken"
    MoveSlot "move-slot"          MoveSlotHint "move-slot.hint"    MoveSlotNow "move-slot.now"
    SlotMoved "move-slot.done"    Turn "turn"                      TurnTo "turn.to"
    TurnNone "turn.none"

    // All weeks
    TwelveWeeks "twelve-weeks"  Picture "picture"
    MarkDone "mark.done"        MarkShort "mark.short"           MarkRainCheck "mark.rain-check"
    MarkPaused "mark.paused"    MarkFree "mark.free"             MarkOpen "mark.open"
    MarkNow "mark.now"          MarkToCome "mark.to-come"        PlannedAndLived "planned-and-lived"
    TableWeek "table.week"      TablePlanned "table.planned"     TableLived "table.lived"
    Earlier "earlier"           EarlierOne "earlier.one"         MyProfile "my-profile"
    LookAgain "look-again"      LookAgainHint "look-again.hint"  Look6 "look.six"

    // The end
    EndTitle "end.title"    EndOver "end.over"           EndLead "end.lead"             EndNone "end.none"
    EndNotes "end.notes"           EndNote "end.note"             EndDoors "end.doors"
    EndTalk "end.talk"             DoorNew "door.new"             DoorNewHint "door.new.hint"
    DoorKeep "door.keep"           DoorKeepHint "door.keep.hint"  DoorKeepWhich "door.keep.which"
    DoorKeepNone "door.keep.none"  DoorStop "door.stop"           DoorStopHint "door.stop.hint"
    DoorContinued "door.kept"      DoorStopped "door.stopped"     DoorOpen "door.open"

    // A stored text that can't be read
    RescueTitle "rescue.title"      RescueForeign "rescue.foreign"
    RescueNewer "rescue.newer"      RescueDamaged "rescue.damaged"
    RescueUntouched "rescue.kept"   RescueDownload "rescue.download"
    RescueAfresh "rescue.afresh"    RescueAfreshHint "rescue.afresh.hint"
    Quarantined "aside"             QuarantinedSave "aside.save"
    QuarantinedBring "aside.bring"  Unread "unread"

    // Taking it along: backups, paper, calendar, private link
    Keeping "keeping"                 SaveBackup "save-copy"
    SaveJson "save-json"              WhoReads "who-reads"
    BackupLast "copy.last"            BackupNone "copy.none"
    BackupNudge "copy.nudge"          BackupNudgeNow "copy.nudge.now"
    BackupTitle "copy.title"          BackupSaved "copy.saved"
    BackupBack "copy.back"            BackupAims "copy.aims"
    BackupStart "copy.start"          Made "made"
    MadeNot "made.not"                MadeLink "made.link"
    MadeShow "made.show"              MadeText "made.text"
    Print "print"                     PrintHint "print.hint"
    PrintNot "print.not"              PrintOpen "print.open"
    PrintQuestions "print-questions"  PaperTitle "paper.title"
    PaperKey "paper.key"              PaperKeyHow "paper.key.how"
    Calendar "calendar"               CalendarSummary "calendar.summary"
    CalendarHabit "calendar.habit"    CalendarBack "calendar.back"
    CalendarAlarm "calendar.alarm"    WebCalendar "calendar.web"
    CalendarHint "calendar.hint"      CopyLink "copy-link"
    CopyLinkHint "copy-link.hint"     LinkDamaged "link.damaged"
    LinkNewer "link.newer"            LinkUnknown "link.unknown"

    // Bringing a backup back, or answers from paper
    Bring "bring"                 BringHint "bring.hint"            BringFile "bring.file"
    BringText "bring.text"        BringLook "bring.look"            BringNothing "bring.nothing"
    BringWould "bring.would"      BringNow "bring.now"              BringLeave "bring.leave"
    BringUnknown "bring.unknown"  BringPresent "bring.present"      RefusedLong "refused.long"
    RefusedNewer "refused.newer"  RefusedDamaged "refused.damaged"  TakenOut "taken-out"
    TakeOut "take-out"            TakeOutHeld "take-out.held"       Keying "keying"
    KeyingTitle "keying.title"    KeyingLead "keying.lead"          KeyingCount "keying.count"
    KeyingDone "keying.done"

    // What is stored
    Stored "stored"                StoredHint "stored.hint"     StoredNothing "stored.nothing"
    StoredMarks "stored.marks"     StoredOpen "stored.open"     StoredWish "stored.wish"
    StorageGood "kept.good"        StorageWeekly "kept.weekly"  StorageFramed "kept.framed"
    StoragePrivate "kept.private"  StoreNothing "keep-nothing"  StoreAgain "keep-again"
    DeleteAll "delete-all"         DeletedHeld "deleted.held"
}
