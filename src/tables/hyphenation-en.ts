// Written by scripts/hyphenation-en.mjs from the npm package hyphen 1.14.1; not edited by hand.

/**
 * Hyphenation patterns for American English, hyph-en-us. Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken. Copying and
 * distribution of the patterns, with or without modification, are permitted in any medium without royalty provided the
 * copyright notice and this notice are preserved. https://www.hyphenation.org/tex
 */
export const ENGLISH_PATTERNS =
  ".ach00 .adder01 .aft02 .alt03 .amat04 .anc05 .ang00 .anim06 .ant00 .ante07 .antis08 .ars05 .artie01 .arty09 " +
  ".asc03 .asp02 .ass02 .aster0a .atom0b .aud02 .avi0c .awn00 .bag0c .bana04 .base0d .ber00 .bera04 .besm07 " +
  ".besto0e .bri0f .butti0g .campe0g .canc06 .capab08 .carol0h .cat0c .cela09 .ch0i .chilli0j .ci0k .citr06 .coe03 " +
  ".congr0h .cor0c .corner0l .demoi01 .deo03 .dera07 .deri07 .deriva0m .desc0d .dictio0n .dot0c .driv0o .duc0c " +
  ".dumb0b .earth0a .easi0p .eb0i .eer00 .eg0k .eld05 .elem07 .enam0q .eng03 .ens03 .equit0r .erri09 .es0s " +
  ".ethyl0u .eu0s .euler01 .ev0k .eversib0v .eye0t .fes0w .former0l .ga0k .gasom0x .ge0k .gent0y .geog04 .geome01 " +
  ".geot0z .gia05 .gib0c .gor0c .handi08 .hank06 .he0k .hemo11 .hepa12 .heroe10 .heroi08 .hes0w .het0w .hib03 " +
  ".hier07 .honey0h .hono0p .hov0t .idl0c .idol0q .imm03 .impin0e .in13 .inci07 .ine0f .ink14 .ins03 .inut15 " +
  ".irr05 .isi0c .jur03 .kilni1y .korte1z .lacy09 .lam0c .later0h .lath0b .le0k .lege06 .leices17 .len00 .lep0t " +
  ".lev16 .lig0c .liga06 .lin14 .lio03 .lit0c .maga18 .malo06 .mana06 .marti0h .me0k .megal1a .merc0p .metala19 " +
  ".meter0e .mimic1c .mis16 .misers1b .misti08 .mone0p .moro07 .muta04 .mutab08 .neof1d .nic0c .noeth1e .nonem1f " +
  ".od0k .odd0t .ofte04 .orato0e .orc03 .ord02 .ort03 .os0s .ostl09 .oth0w .out0w .pedal0h .pete04 .petit0e .pie0c " +
  ".pion06 .pit14 .polys1g .postam1h .pream1e .prem0p .rac0c .rant0d .rationa1i .raveno1j .ree0f .reec1k .remit0e " +
  ".res0f .restat0m .rig0c .ritu06 .roq0c .rost06 .rowd06 .rud0c .scie0p .self0b .sell0b .semi0b .semic0g .semid1l " +
  ".semip1m .semir1m .semis1n .semiv1m .sen14 .serie0e .sh0k .si0k .sing1o .sphin1p .spino1g .st0i .stabl0h .sy0k " +
  ".ta0i .tapestr1q .te0i .telegr1r .tenan0h .th0k .ti0k .til00 .timo18 .ting1o .tink06 .tona0d .top0c .topi06 " +
  ".topog1s .toq14 .tous06 .tribut1t .una02 .unatt1u .unce07 .under0a .une02 .unerr1v .unk05 .uno05 .unu03 .up0s " +
  ".ure0w .usa05 .vende0g .vera04 .vicar1w .webl1x .wili06 .ye0i ab.20 abal21 aban21 abe0f aberd0e abia06 abitab22 " +
  "ablat0e abolic24 aboliz23 abr20 abrog0e abul07 acabl26 acar25 acard0e acaro0e aceou27 acer28 achet27 aci29 " +
  "acie2a acin28 acio2a acrob0e actif0h acul07 acum09 ad2b addin01 ader.0e adi2c adia2a adica10 adier0g adio2a " +
  "adit2a adiu21 adle09 adow07 adran0e adsu09 adu20 aduc2a adum04 aer0c aerie2d af2b aff00 affish17 agab25 agan0d " +
  "agell0e ageo0d ageu2e agi02 agl2f agn02 ago2g agog2h agoni10 aguer27 agul04 agy2i aha2j ahe2j ahl0c aho2j ai0k " +
  "aia2k aic.2a aily04 ain2l ainin0h aino06 aiten0h aj2m aken28 alab04 alad07 alar25 aldi2e ale2c alend10 alenti2n " +
  "aleo2o ali02 alia.01 alie0d allev0e allic2p alm20 alog.27 aly.25 alys2e alyst2q alyt2r alyz2h ama20 amab04 " +
  "amag07 amara0h amasc0e amatis2n amato2s amentab2t amera0e amic07 amif04 amily0e amin28 amino0g amo2g amon21 " +
  "amori08 ampen0h an2b anage10 analy2u analys2v anar2a anarc10 anari2d anati2w and20 andes2d andis10 andl28 " +
  "andow01 anee21 anen2a anest.0m aneu2a ang2c angie0h angl28 anic2x anies2w anif2y anime01 animi27 anine27 anio07 " +
  "anip2a anish10 anit07 aniu2a ankli01 anniz2z ano00 anoac30 anot04 anoth0a ansa31 ansco01 ansgr0h ansn09 ansp31 " +
  "anspo32 anst09 ansur01 ansv0p antal1m antid1g antie01 antin33 antire1h anto2e antr31 antw09 anua07 anul07 " +
  "anur21 ao34 apar1o apat04 apeable35 apero0e apher2w aphi2e apilla2n apillar36 apin07 apita10 apitu2w apl2g " +
  "apoc0b apola0e apori08 apost37 apses0h apu2j aque0b ar38 aract10 arade27 aradis0m aral07 aramete39 arang2d " +
  "arap0p arat09 aratio24 arativ0m arau21 arav3a araw1o arbal1m archan3b archet3c ardine0m ardr09 areas0e aree2a " +
  "arent10 aress27 arfi09 arfl09 ari02 arial0e arian10 ariet2w arim09 arinat0m ario07 ariz31 armi31 arod3d aroni27 " +
  "aroo2a arp14 arq03 arrange3e arre1o arsa09 arsh31 as.20 asab09 asant10 ashi1o asia.27 asib2a asic2a asit3f " +
  "aski0p asl0c asoc25 asph04 assh09 asten10 astr28 asura08 asymptot3g ata2g atabl10 atac04 atalo10 atap04 atec06 " +
  "atech0e atego10 aten.10 atera10 atern08 aterna24 atest10 atev04 ath20 athem0h athen27 atheros3h atho09 athom0h " +
  "ati.2e atia21 atib3d atic28 atif07 ationar1i atitu10 atog25 atom3i atomiz0m atop25 atos25 atr3j atrop0e atsk09 " +
  "attag01 atte04 attes.17 atth09 atu2g atua04 atue04 atul07 atura10 aty2g aub0c augh0q aughtl3k augu07 aul3l " +
  "aulif0r aund06 aur03 ausib0e auten0h auth28 ava2g avag07 avan21 aveno0g avera10 avern0e avery0e avi02 avier0g " +
  "avig07 aviou10 avoc04 avor3m away2h awi03 awly09 aws00 axic09 axid09 ayal04 aye00 ays00 azier0g azzi06 ba.3n " +
  "backer.3s badger0l bage09 bala3o bandag0l bane0d bani0p barbi0a baria2d baronie3p bassi0g bat3q bathy3r baz0c " +
  "bb3t bbe2g bber2a bbina0g bbit0d bd3u be.20 beak1o beat0q bed3v beda07 bede07 bedi07 begi07 begu04 bel3q beli28 " +
  "belo07 bem3w benig0e benu04 bes3x besp07 bestr0e bet3y betiz0h betr04 betw07 bevie3z bew03 beyo04 bf40 bh41 " +
  "bib14 bid0c bidif42 bie3y bien04 bier09 bif43 bil3q biliz10 billab44 binar45 bind0d binet0e biogr10 biom06 " +
  "biorb3r biorh1e biou04 bit14 bitio46 bitive47 bitr07 bitua48 bitz21 bj2m bk0i bl49 bland4a blath0a ble.25 " +
  "blen1o blesp2z blind4a blis2a blo2i blond4b blunt2d bm3u bn41 bneg06 bod3y bodi0p boe0c bolic32 bombi0g bona0d " +
  "bonat0h boo3y bor.2r bora4c bord06 bore2r bori2r borno4d bos4e bota21 both0b boto09 botul4f bound4g bp34 brit2e " +
  "broth4g brusq2d bs4h bsor1o bt40 btl0c bto2i btr2j buffer19 buga09 buli07 bumi1o bun0c bunti2d bure07 busie0h " +
  "busier4i busies4i busse2d bussing4j bust2r buta2e buted.44 butio2u buto21 butted19 bv2m bw4k by.3n bys00 ca4l " +
  "cabin32 cabl28 cach1o cadem4m caden0e cag3x cah4n calat10 calla0g callin1t calo2e cand06 cane0d canic0g canis0h " +
  "caniz32 canty0g cany1o caper0e carom0h caster1t castig0l casy2e catas4o cath09 cativ2p caval0h cc4p ccha0b " +
  "ccia0d ccompa0n ccon1o ccout37 ce.2c ced.2e ceden2p cei3y cel.2r cell2h cen3q cenc2h cene4q ceni2e cent2h cep3y " +
  "ceram0e cesa2e cessi2u cessib4r cest06 cet00 ceta4s cew00 ch.20 ch40 chab4t chanic4u chanis23 che0f cheap4g " +
  "ched2e chelo0h chemi2u chene0e cher.10 chers10 chievo1t chin4v chine.4u chiness36 chini2z chio2r chit2h chiz4w " +
  "cho4x chs.2e chshu32 chti09 ci4l cia3y ciab4y ciar06 cic05 cier2e cific.4u cigar50 cii20 cila09 cili2h cim2c " +
  "cin2c cina25 cinat2u cinem32 cing.27 cing3m cino2r cinq4w cion1o cipe2e ciph07 cipic2p cista2p cisti2p cit4z " +
  "citiz32 ciz3n ck13 cki03 cl51 clar2e claratio52 clare2z clear0g clem0d clic2e clim1o cly00 cn53 co4l coag04 " +
  "coe0f cog2c cogr09 coi00 coinc10 coli06 colo2r color32 comer0h cona0d cone25 cong0p cont06 copa07 cophon54 " +
  "copic32 copl09 corb2e coron37 cose0d cousti55 cov16 cove1o cowa06 coze06 cozi04 cq2m crast08 crat.2z cratic4u " +
  "creat32 cred2r creta56 crev0d cri0f crif06 crin25 cris1o criti2z critie57 crocod58 croeco59 cropl0g cropo08 " +
  "crose2d crud0d cs5a ct3t ctab0d ctang0e ctant27 cte2g cter2a cticu5b ctimi37 ctromec5c ctur0d ctw2i cud0t cuf2i " +
  "cui2i cuity0e culi2r cultis19 cultu2u cuma31 cume2a cumi09 cun3y cupi07 cupy04 curab5d curance5e curia0e cus3q " +
  "cussi2d cut5f cutie01 cutiv5g cutr2e cy4l cze00 da.3n da5h dab5i dach1o daf20 dag2c dalone5k dam5j dang0p " +
  "dard0b dark0b dary2e dat3y datab1g dativ2p dato2e dav4e dave06 day3n db2m dc53 dd5l ddab3d ddib5m de.2c deaf0b " +
  "deals.3b debit0h debon01 decan1m decil01 declar5n declina5o decom0e ded4z dee.2e definiti5q deif04 delie2d " +
  "deliq5p delo04 dem.2r dem2i demic.0l demic2u demil0e demons3b demor0a demos3z den3q denar01 deno07 dentif0j " +
  "denu07 dep02 depa07 depi1o depu31 deq2j derh25 derm2r derniz1t ders06 des.3i des0f desc28 desic32 deso4y " +
  "desti32 destr10 desu09 det02 detic3z deto31 dev02 devil32 dey20 df3u dga2i dget5r dgi02 dgy2g dh5s di.3n dia5t " +
  "diab06 dicaid5u dicam01 dice25 dict2h did3y dien5v dif3j diffra0l dige07 dilato3b dimethy5z din3j dina5w " +
  "dine.2u dini2r diniz0e dio3q diog06 dipl09 dir0f dire28 diren3z direr3z dirti08 dis16 disi2r dist5x diti3i " +
  "div5y dj2m dk60 dla61 dle.2h dlead62 dled2h dles.2u dless2p dlie63 dlo43 dlu61 dly2c dm2m dn64 do.3y do4l " +
  "dode04 doe3n dof4n dog2i dola09 doli1o dolor0e domiz0h donat10 doni1o dood0p dopp0d dor2i dos3y dout65 dov0c " +
  "doword66 dox3y dp2m dr4l dragon1t drai2e dre00 drear08 dren2r drenal67 drib0d drifta68 dril1o dripleg69 " +
  "dromed6a drop0d drow2e drupli4u dry20 ds6b dsp0c dsw2i dsy2i dtab2a dth2g du4l dua6c dual.3z duc14 duca3m " +
  "ducer0h duct.2p ducts2p duel04 dug0c dule2a dumbe0g dun0c duopol6d dup20 dupe09 dv2m dw2m dy2b dyn3n dyse09 " +
  "dysp06 eab6e eact2a ead16 eadie0h eage09 eager0e eal0c ealer0h ealou32 eamer32 eand21 eanies6f eara0p earc0d " +
  "eares0h earic0g earil0g eark06 eart4w earte37 easp04 eass2a east0q eat14 eaten0h eathi37 eatif27 eatu6g eav14 " +
  "eaven32 eavi06 eavo06 eb3t ebel.5b ebels5b eben25 ebit25 ebr2j ecad25 ecanc08 ecca0b ece3j ecessa0m echas2w " +
  "eci14 ecib25 ecificat3g ecifie0m ecify0e ecim07 ecit0d ecite27 eclam5b eclus5b ecol3i ecomm5b ecompe2n econc5b " +
  "ecor3i ecora10 ecoro0h ecr3j ecrem5b ectan01 ecte09 ecu3j ecul25 ecula10 eda6h edd6i eder2x edes0d edgl3o edi20 " +
  "edia2a edib07 edica10 edim07 edit28 ediz06 edo20 edol25 edon6j edri25 edul25 eduling6k edulo0e eec14 eedi0p " +
  "eef14 eeli0p eely09 eem14 eena09 eep6l ees6m eest1o eety09 eex2k ef2m efere6n eff3q efic25 efici2z efil1o " +
  "efine2w efinite6o efit2h efores1t efuse.2n egal2e eger1o egib04 egic09 eging0e egit6p egn05 ego.25 egos25 " +
  "egul28 egur21 egy3n eh5l eher1o ei0k eic2k eid05 eig0f eigl04 eimb2a einf2a eing3m einst27 eird0d eite0p eith07 " +
  "eity21 ej2m ejud25 ejudi0e ekin0d ekla09 ela.25 ela3j elac25 eland2d elativ0m elaw25 elaxa1m elea2a elebra0m " +
  "elec2r eled25 elega10 elen21 eler2x eles3m elf14 eli14 elibe2w elic.2s elica10 elier2w eligib0m elim21 eling6n " +
  "elio2a elis3i elish0e elitis6r eliv6q ella2e ellab01 ello1o eloa3m eloc21 elog04 elop.10 elsh31 elta09 elud21 " +
  "elug04 emac25 emag25 eman21 emana0e emb05 eme3j emel3i emet25 emica10 emie0d emigra0m emin6s emine0e emini6t " +
  "emis25 emish0e emiss27 emiz07 emniz2z emog0d emonio0j empi07 emul25 emula0e emun0p emy2j enamo0e enant5b " +
  "encher3k endic10 endix3r enea21 enee21 enem07 enero0e enesi0e enest0e enetr10 enew2a enics0e enie21 enil21 " +
  "enio2a enish10 enit07 eniu21 eniz2r enn20 eno20 enog0d enos25 enov07 ensw09 entage0l enthes6u enua07 enuf04 " +
  "eny.2a enz6i eof2k eog14 eograp1r eoi6v eol2j eopar32 eor3j eore07 eorol0e eos00 eot2i eoto09 eout21 eow2k " +
  "epa2g epai2a epanc0e epel21 epent2w epetitio3g ephe1o epineph6w epli25 epo3j eprec5b epreca0m epred5b epreh10 " +
  "epro2a eprob5b epsh09 eptib0r eput25 eputa0e eq2m equil37 equis6x era02 erab0d erand2p erar07 erati.6u erb2c " +
  "erbl09 erch07 erche01 ere.6y ereal2w ereco0h erein32 erel.0e eremo10 erena0e erence0m erene2p erent10 ereq0d " +
  "eress0e erest10 eret1o erh02 eri02 eria6z erian.70 erick2z erien2w erier0g erine10 erio3m erit2e eriu09 eriv0d " +
  "eriva5b erm71 ernis01 ernit2p erniz2z erno07 ero2c erob04 eroc21 eror0d erou28 ers02 erset10 erter32 ertl2e " +
  "ertw07 eru20 erut0d erwau2z esa6e esage.2n esages2n esc14 esca3i escan0e escr2a escu04 ese72 esec3i esecr0e " +
  "esenc0e esert.2n eserts2n eserva2n esh20 esha2a eshen0h esi3j esic3i esid3i esiden0m esigna0m esim5m esin73 " +
  "esiste3k esiu0d eskin27 esmi09 esol3i esolu10 eson3i esona0e esp3j espaci74 esper10 espira0m espre01 ess2c " +
  "essib75 estan1m estig10 estim0e esto76 eston2w estr6y estro27 estruc0n esur3i esurr0e esw0c etab0d etend2d " +
  "eteo2a ethod4g ethylene77 etic28 etide27 etin1o etino0g etir21 etitio24 etitiv0m etn20 etona0e etra2a etre2a " +
  "etric10 etrif0e etrog10 etros0e etua07 etym04 etz05 eu34 euclid78 eun2k eup2j euro07 eus00 eute1o eutil08 " +
  "eutr04 evap79 evas3i evast0e evea21 evell10 evelo37 eveng27 eveni2d ever28 everb27 evi3j evid07 evil0d evin25 " +
  "eviv0d evoc21 evu2k ewa3j ewag25 ewee21 ewh2j ewil0b ewing10 ewit2a exp3q eyc3n eye.2r eys00 fa4l fabl07 fabr0p " +
  "face09 fag20 fain1o falle08 fama7a famis0h far3n farth0h fata07 fathe10 fato2e fault0a fb4k fd34 fe.20 feas1o " +
  "feath4g feb0c februa5u feca2e fect2r fed2c feli07 femo09 fend4w fende08 fer16 fermio7b ferr2r fev00 ff3u ffes25 " +
  "ffie25 ffin.27 ffis5m ffly25 ffy2g fh34 fi4l fia03 fic.7c fical56 fican2w ficate6u ficen2w ficer10 fich2h " +
  "fici0d ficia2z ficie2z fics2e ficu07 fidel0e fight0a fili06 fillin1t fily2e fin2c fina2r find79 fine31 fing7d " +
  "finn0d fisti0g fitted.7e fl7f flagel7h fless27 flin1o flore32 flower.3s fluor2u fly7g fm34 fn34 fo4l fon3n " +
  "fonde0g font0d for14 forat0e foray0h foret08 fori0d forta08 fos0t fp4k frat0d frea21 fresc08 fri0f fril1o " +
  "frol0b fs7i ft40 fto2i fty2g fu7j fuel04 fug20 fumin01 fune04 furi07 fusi1o fuss0d futa2e fy4l ga4l gaf00 " +
  "gal.2r gali2h galo07 gam2c gamet0e gamo21 ganis0h ganiz10 ganiza1t gano2e garn0o gass1o gath0q gativ2p gaz20 " +
  "gb4p gd0i ge.2c ged2c geez1o gelin0g gelis0e geliz0e gely2e gen3q genat01 gency.44 geniz0e geno2e geny2e geo3q " +
  "geod7k geom07 gery25 gesi2r geth0b getic.44 geto2e gety09 gev0c gg7l gge2g gger2a gglu0b ggo00 ghin07 ghout0e " +
  "ghto09 ghtwe1e gi.3n gia7m giar06 gic3j gicia2z gico25 gien0b gies.2z gil00 gimen2w gin.7n ginge0h gins7o gio3n " +
  "gir3y girl0d gisl2a giu0c giv3n giz3y gl0k gla00 gladi08 glas2r gle3q glead7p glib0d glig2a glish7q glo3y " +
  "globin7r glor0p gm2m gmy2i gna.25 gna0c gnac7s gnetism7t gnett2d gni3j gnin3i gnio25 gno3j gnomo0h gnon25 " +
  "gnor.7u gnoresp7v go.3y go4l gob0t goe3n gog7w gois07 gon0f gona7x gondo0a goni07 goniza7y goo3n goriz0e " +
  "gorou0h gos.2r gov16 gp4p gr4l grada2p grai25 gran6j graph.4u grapher.7z grapher39 graphic80 graphy6u gray2e " +
  "gren0d gress.6u griev81 grit2e gro2i gruf1o gs0k gste21 gth0w gua0c guard2u gue2c guit82 gun3y gus3y gut2f " +
  "gutan7p gw4p gy4l gyn83 gyra04 habl5r hach1o haem0d haet0d hagu21 hairs1g hala07 halam37 ham0c hanci0g hancy0g " +
  "hand.2z hang0d hanger1t hango08 haniz84 hank0d hante0g haparr85 hapl0p hapt06 haran10 haras0e hard4w harde37 " +
  "harle0g harpen1t harter0l hass06 hatch81 haun1o haz3n haza0p hb2m head5w hear2h hecan01 hecat27 hed2i hedo86 " +
  "heli87 hellis19 helly0g helo21 hemp0d hen14 hena1o henat0h heor06 hep0t hera25 herap37 herba0g herea08 hern2a " +
  "herou27 hery2a hes3j hesp4y het0c heted0g heu00 hexa88 hf2m hh2m hian04 hico09 high0b hil89 himer1m hina25 " +
  "hione2d hip0c hipela8a hirl0d hiro07 hirp0d hirr0d hisel32 hiss0d hitesid8b hither1t hiv14 hk34 hl64 hlan1o " +
  "hlo2g hlori32 hm3u hmet1o hn3t hnauz37 hodiz27 hods21 hog0c hoge1o holar0h hole8c homa09 home0q hona0d hony04 " +
  "hood2h hoon1o horat0h horic.8d horis0e horte37 horu04 hose0d hosen0e hosp3o hous5w house4g hovel0h hp4k hr8e " +
  "hree0b hroniz0l hropo32 hs7l hsh2i htar25 hten28 hteou7u htes04 hty2i hug0c humin01 hunke0h hunt0d hust0y hut0c " +
  "hw2m hwart5b hype07 hyph07 hypotha7t hys14 ia3t ial2g iam00 iamete0l ian2g ianc2e iani0p iant8f iape04 iass1o " +
  "iativ5b iatric3b iatu25 ibe00 ibera10 ibert0e ibia04 ibin07 ibit.0e ibite0e ibl3j ibli07 ibo2k ibr3j ibri5m " +
  "ibun21 icam2e icap2r icar.5b icar2e icara5b icas0b icay25 iccu1o iceo2e ich20 ici2c icid21 icina0e icip3i " +
  "icipa10 icly25 icoc5m icr8g icra2r icry25 icte09 ictu6j ictua8h icula10 icum09 icuo04 icur2a id40 idai25 " +
  "idanc0e idd05 ideal32 ides0d idi2g idian0e idiar0g idie21 idio07 idios01 idiou0h idit28 idiu04 idle2a idom25 " +
  "idow07 idr2i idu2g iduo04 ie8i iede0d iega8j ield0q iena0o iene0d ienn21 ienti2w ier.3m iesc2a iest3m iet2j " +
  "if.20 ifacet1h ifero0e iffen0h iffr09 ific.2p ifie2a ifl2j ift20 ig40 igab06 igera10 ighti37 igi20 igib2a " +
  "igil07 igin07 igit07 igl2l ignit0g igniter8k igo2g igor07 igot04 igre21 igui06 igur28 ih4p ii8l ij4p ijk2i ik34 " +
  "ila3j ilab87 ilade5b ilam5m ilara0h ileg2a iler28 ilev1o ilf05 ili02 ilia07 ilib31 ilio07 ilist01 ilit6y iliz31 " +
  "illab0h iln20 iloq07 ilty09 ilur04 ilv03 imag25 image10 imary0h imentar8m imet2e imi02 imida0e imile0h imini27 " +
  "imit2e imni09 imon2a impeda8n imu2g imula10 in.2c inau6g inav2e incel1m incer10 ind20 indling36 ine2c inee2a " +
  "inerar3k iness27 infras8q inga2e inge2e ingen0e ingi2e ingling36 ingo2e ingu2e ini.21 ini2c inia25 inio07 " +
  "inis28 inite.24 initely.52 initio4u inity10 ink20 inl20 inn2c ino4z inoc8o inos0d inot25 ins2c inse07 insura0j " +
  "int.6y inth8p inu02 inus21 iny20 io.20 io40 ioge1o iogr31 iol3j iom0c ionat32 ionery19 ioni0p ioph04 iori0p " +
  "ios2i ioth04 ioti21 ioto09 iour25 ip40 ipe00 iphras8r ipi03 ipic09 ipre8s ipul07 iqua2a iquef0e iquid10 iquit8t " +
  "ir34 ira3j irab0d irac25 irde06 irede0g iref25 irel8u ires25 irgi04 iri02 iride0h iris09 iritu32 iriz8v irmin01 " +
  "irog0d iron.2z irrevoc8w irul04 is.2c isag04 isar07 isas0b isc8x isch07 ise20 iser07 isf3y ishan0e ishon10 " +
  "ishop0h isib07 isid0d isis21 isitiv0m isk2f islan1m isms2e iso2g isomer0l isp02 ispi31 ispy09 iss8y issal01 " +
  "issen1m isses01 ista.01 iste28 isti28 istly0g istral6u isu2g isus04 ita.2e itabi0g itag25 itam8z itan2a itat2a " +
  "ite2c itera10 iteri27 ites09 itesima90 ith2c ithil30 iti3j itia2e itic91 itica10 itick2q itig07 itill0e itim3i " +
  "itinerar92 itio6y itis2e itism5b itom93 iton2e itram5b itry04 itt20 ituat10 itud21 itul07 itz.2e iu2m iv40 " +
  "ivell10 iven.10 iver.6n ivers.2n ivil.0e ivio04 ivit28 ivore27 ivoro6t ivot6g iw4k ixo0c iy34 izar2e izi00 " +
  "izont2z ja94 jacq0d janua37 jap0c japanes95 je4l jerem96 jers06 jestie6u jesty2p jew0w jop0c judg2r ka.3y kab2j " +
  "kag2k kais1o kal00 kb2m ked2g kee3q keg0c keli04 keling97 kend5r ker3j kes00 kest.2w kety09 kf4p kh0i ki.3n " +
  "ki2m kic98 kill25 kilo0b kim2i kin.25 kinde0g kiness24 kinetic99 king0d kip0c kis00 kish21 kk0i kl2m kley2e " +
  "kly20 km2m knes21 kno9a kor05 kosh1o kou2j kovian9b kron06 ks7l ksc2i ksha2a ksl0c ksy2i kt53 kw2m labic32 " +
  "labo25 laci1o lacie9c lade25 lady07 lagn0d lainess9d lamo0p land2h landl0g lanet0h lante0g larcen1j larg0d " +
  "lari0p lase0d latan0e lateli6u lativ2p lav20 lava73 lb3t lbin1o lc7l lce00 lchai2w lchild9e lci2j ld40 lde2g " +
  "ldere01 lderi01 ldi00 ldis04 ldr2j ldri25 lea14 leader.9f leasa9g lebi09 lectab9j left0b leg.2r legendre9h " +
  "legg2r lemat01 lematic7e len.2e lenc2h lene.2z lenoid9i lent5w leph07 lepr09 lerab08 lere0d lerg2h leri7n " +
  "lero25 les0f lesco0e lesq2r less.2z less2h leva2a lever.19 levera19 levers19 ley3y leye2e lf40 lfr2k lg64 lga2k " +
  "lgar0q lges25 lgo0w lh7i liag09 liam31 liariz1t lias09 liato01 libi04 licio2z licor01 lics2e lict.2p licu25 " +
  "licy2a lida2a lider0h lidi2h lifer32 liff25 lifl09 ligate4u ligh2h ligra01 lik3y lil9k limbl0g limi0p limo09 " +
  "limp8o lina25 line9l linea32 lini0p linker1t liog04 liq9m lisp0d lit.3i lit3j lithog67 litica4u litics9n " +
  "liver32 liz3j lj34 lka0w lkal2a lkat0d ll2m llaw25 lle2g llea21 llec2a lleg2a llel2a llen5r llet5r llfl28 lli14 " +
  "llin9o llina27 llish9p llo0c lloqui0n llout0e llow21 lm40 lmet21 lming10 lmod25 lmon1o lmonell9q ln6b lo.3y " +
  "loaded.4j loader.9f lobal0h loboto9r loci09 lof20 loges.9s logic2u logo21 logu2h lomer32 long2r loni0d loniz9t " +
  "lood0b lope.2z lopi0p lopm2a lora1o lorato3b lorie0e lorou0h los.2r loset0h losophiz9u losophy80 lost0d lota09 " +
  "lound08 lout6y lov20 lp40 lpab06 lpha2a lphi21 lping0e lpit2a lpl2i lpr2k lr3u ls6b lsc2i lse2g lsie25 lt34 " +
  "ltag04 ltane0a lte3j ltea2a lten1o ltera1m lthi0p lthily59 lties.24 ltis1o ltr3j ltu0f ltura37 lua05 lubr07 " +
  "luch1o luci07 luen07 luep3o luf00 luid04 luma09 lumbia.9v lumi2r lumn.27 lumnia4u lunker9w luo03 luor0p lup20 " +
  "luss1o luste32 lut3q lven21 lvet9x lw3t ly4l lya20 lyb20 lygami9z lyme04 lyno07 lys9y lyse21 lystyr0m ma4l " +
  "mab2c maca31 machine36 macl09 magin0h magn2r mah2c maid0b malap96 mald2e malig10 malin0e malli0g malty0g man.3i " +
  "mania2z manis0h maniz32 manusca0 map20 maphroa1 margina2 marine.36 mariz0e marly0g marv0p masce0e mase0d mast3o " +
  "mate2r math0q matis10 matiza6u mb3u mbata3 mbil21 mbing6n mbiv0d mc4k me.20 med.2e med2c media2z medica4 " +
  "medicina5 medie10 medioca6 medya7 meg14 megrana8 melon0h melt0d mem14 memoa9 men.3i men3q mena0d menac0h " +
  "mende0g mene2e meni0d mens1o mensu0a ment2h mente0g meon04 mersa27 mes2c mesti2u meta09 metal32 mete28 methi0e " +
  "metr25 metric4u metrie0m metry10 mev0c mf3u mh40 mi.3n mia03 mida0d midabaa midg0d mig00 milia2u milie84 " +
  "militaab mill25 millag6r milliliac mina0d mind2h minee27 mingl5b mingli0l mingly24 minis.af mint0d minu25 " +
  "minuterad minutestae miot1o mis2g miser.19 misl06 misti0g mistry24 mith2e miz2g mk34 ml3u mm2m mmabag mmary0h " +
  "mn3u mna0c mnin25 mno0c mo4l mocr2e mocratah mocratiz9u modai moelasar mogo09 mois6j moise0h mok20 molecaj " +
  "molest0m mome07 monet0h moneylak monge0h monia37 monism19 monist19 moniz10 monochal monoenam monol1m monosan " +
  "mony.10 mor14 mora.2p moronisao mos0f mosey0e mosp07 moth0q mothetap mouf21 mous2h mousinaq mov14 mp3u mpara0a " +
  "mparab0l mpari08 mpet2a mphas1m mpi2g mpia0d mpies0e mpin2x mpir21 mpis04 mpori32 mpositeas mpous5b mpov0b " +
  "mptr09 mpy2g mr41 ms7l msh2i mshackat msi2k mt34 mu4l mudro3z mular45 mult2r multi4g multiuau mum3y mun0f mup20 " +
  "muu0c mw34 na4l nabav nabu25 nac.2e naca09 nact21 nager.0l nak00 nali09 nalia0e nalt2e namit0e nan2g nanci1m " +
  "nanit0g nank1o narc0p narchs.aw nare2e nari0p narl0d narm21 nas2i nasc0d nasti0h nat2g natal10 natomizas nau2g " +
  "nause32 naut2h nave0d nb64 ncar0b nces.5b ncha2a ncheo27 nchestax nchil27 nchis2w ncin28 ncit09 ncoura0j ncr3j " +
  "ncu3j ndai25 ndan21 nde3j ndest.0m ndib0d ndieckaz ndifay ndit3m ndiz2a ndthr10 nduc21 ndur0d ndwe31 ne.2c " +
  "near2a neb14 neback1r nebu0p nec14 neck2r ned2c negat01 negativ7e nege2r nela09 neliz0h nemi04 nemo09 nen3q " +
  "nene2e neo3y nepo09 neq14 ner3j nerab08 nerar5b nere3i nerib0 nerr0d nes.6y nes3q neskib1 nesp2e nest6y nesw2e " +
  "netic2u nev0c neve21 new0c nf4p nfinitesb2 ngab25 ngel2a ngeneb3 ngenes0l ngere27 ngeri2w ngha04 ngho28 ngib2a " +
  "ngin28 ngit21 ngla25 ngov1o ngsh04 ngspr3r ngu3j ngum25 ngy2g nh64 nha00 nhab0q nhe00 nia5f nian.b4 nian07 " +
  "niap09 niba07 nibl09 nid0c nidi04 nier09 nifi31 nificat36 nigr21 nik00 nim3j nimiz10 nin3j nine.2z ning0d nio0c " +
  "nis.2r nista0g nit2g nith25 nitio2u nitor2w nitr07 nj2m nkb5 nkero27 nket2a nkin07 nkl3j nkrup10 nl3u nless27 " +
  "nm53 nme00 nmet1o nn7l nne00 nnial32 nniv0d nobl0d noble10 nocerosb6 nocl21 nodb7 noe3y nog20 noge1o noisi08 " +
  "nolib8 nologis80 nomalba nomenobb nomic2u nomistb9 nomiz84 nomo09 nomy07 non0c nonag0g noneq1e noni06 nonisobc " +
  "noniz27 nop20 nopolibd nopoly.be norab0h norary3b nosc2e nose0d nost06 nota04 nou3q noun2h novelbf novembbg " +
  "nowl0q np5l npi00 nprec2d nq2m nr2m nru00 ns6b nsab04 nsati1m nsc0c nsceiv0m nse2g nses6g nsidbh nsig1o nsl2g " +
  "nsm03 nsmoo01 nsoc25 nspe09 nspi21 nstabl1t nt2m ntab0d nters37 nti14 ntib21 ntier0g ntif4w ntine2w nting6n " +
  "ntip0d ntrep1g ntrolli1i nts0c ntume32 nua02 nud0c nuen04 nuffe0g nuin2a nuitbi num2i nume28 numi21 nunbj nuo2j " +
  "nutr07 nv5s nw5l nym00 nyp00 nz34 nza2j oa34 oad0w oales84 oard0q oase0d oaste08 oati06 obab2y obar21 obel0d " +
  "obi3j obin3i obing0e oblig4a obr2j obul07 oce3j och00 ochas2w ochet2w ocif0q ocil25 oclam5b ocod25 ocrac10 " +
  "ocratiz36 ocre0q ocrit2z octora0j ocula10 ocure27 odded0e odellial odic07 odio0p oditic1h odobk odor0q oduct.0m " +
  "oducts0m oel2i oeng21 oer2j oerstbl oeta09 oev2j ofi2g ofite0e ofitt2d ogar93 ogativ0m ogato5b oge3j ogene27 " +
  "ogeo21 oger25 ogie2a ogisbm ogit07 ogl2i oglyay ogniz2u ogro25 ogui06 ogy3q ogyn6y oh5s ohab0b oi0k oices32 " +
  "oider10 oiff1o oig00 oilet0e oing2a ointer1t oism21 oison0e oisten1t oiter10 oj53 ok40 oken2a okest1e okie04 " +
  "ola3j olan25 olass1m old14 olde3o oler07 olesc2w olesterbn olet2a olfi09 oli14 olia2a olice2w olid.0e olif5r " +
  "oligopobo olil21 oling10 olio21 olis.27 olish10 olite27 olitio24 oliv21 ollie2d ologiz0m olonombp olor0d olpl04 " +
  "olt14 olub07 olume10 olun07 olus21 olv14 oly2g omah04 omal06 omatiz0m ombe31 ombl09 ome2g omechabq omena10 " +
  "omerse0m omet25 ometry0m omia2a omic.10 omica10 omid21 omin28 omini27 ommend4u omoge0g omon25 ompi07 ompro0a " +
  "on2b ona02 onac09 onan2a onc02 oncil2u ond2c ondo04 onen2a onest0e ongu09 onic28 onio2a onis28 oniu21 onkey10 " +
  "onodi01 onomic1h onomy10 onormabr onotonbs onou2a ons03 onspi1m onspira8m onsu1o onten1m onti87 ontif0a onum04 " +
  "onva0b oo0k oode06 oodi06 ook0c oopi0p oord2a oost0b opa2g oped06 oper28 opera2u operag6u oph2c ophan27 opher27 " +
  "oping10 opism.bg opit2a opon21 oposi5b opr3j opu02 opy0t oq2m ora.21 ora3j orag6g oraliz0m orange0m orea06 " +
  "oreal27 orei07 oresh0h orest.0m orew1o orgu09 oria65 orica10 oril21 orin28 orio3m ority10 oriu2a ormi31 orne4w " +
  "orof21 oroug10 orpe04 orrh2h orse09 orsen0h orst1o orthi10 orthonitbt orthri1h orthy10 ortively3g orty09 orum21 " +
  "ory3j osal07 osc14 osce09 oscop2w oscopi6u oscr21 osie73 ositiv0m osito10 osity10 osiu0d osl0c oso2g ospa09 " +
  "ospherbu ospo09 osta31 ostati24 ostil0e ostit0e otan25 otelegbv oter.10 oters0e otes25 otesterbw otestorbx " +
  "oth20 otheosby othesi0l othi0y otic.10 otica0e otice2w otif2a otis2a otos06 ou0k oubadobz oubl07 ouchi08 ouet04 " +
  "oul0c ouncer1t ound4w ouv05 oven09 overne3k overs37 overt01 ovian.c0 ovis2a oviti1m ovol4s owder10 owel07 " +
  "owest0e owi02 owni06 owo2i oxidicc1 oya02 pa4l paca09 pace09 pact0d pad2i pagan2z pagat2w pai2i pain1o pal2i " +
  "palmatc2 pana0d panel32 panty0g pany07 pap02 papu09 parabl1t parage0l paragrac3 paralec4 param1m parameal " +
  "pardi0h pare2h parel0h paric5 paris0g pate31 pater0e pathic4u pathy0e patric3b pav00 pay3y pb3u pd0i pe.20 " +
  "peabj pearl2d pec14 ped6h pede2h pedi2h pedia1m pedic0g pee2i peed0d peevc6 pek00 pela09 pelie2d penan01 penc25 " +
  "penth0g peon04 pera.5b perabl1t perag5b peri25 perist1t permal19 perme0a pern25 pero0p perti32 peru04 perv3o " +
  "pet14 peten0e petiz0e pf34 pg34 ph.20 phari08 pheno32 pher09 phes.01 phic28 phie2r philantc7 philatelc8 phing0e " +
  "phisti4u phiz2h phl14 phob2h phone2u phoni2z phor0d phs20 pht03 phu3n phy3q pia03 pian1o picadc9 picie01 picy09 " +
  "pid2i pida21 pide07 pidi2r piec2h pien07 pigrap3b pilo07 pin.25 pin14 pind1o pino25 pioca pion1o pith2a pitha0e " +
  "pitu31 pkcb plan2h plast08 plcc plia0p plicab6r plier0h plig2e plin0d plinar0l ploi1o plum0d plumb2d pm3u pn7i " +
  "poc0c pod.2r poem04 poetcd pogce poin6j poincaal point2z pole.cg polye1g polyphonocf polyt08 poni09 pop0c porch " +
  "pory09 pos3q poss3o pot2i pota09 poun2r pp3u ppara0h ppe2g pped25 ppel21 ppen2a pper2a ppet2a pposite7e pr0k " +
  "praye2d preci2z preco0h preem32 prefac1t prela0g premacci preneu5u prer0p prese2w prespli3s press2u preten0l " +
  "prev0p priecj printck pris0d priso37 proca2w processcl procity.cm profit1t progecn prol0p prose37 prot3o ps6b " +
  "pse2g pseudco pseudodcp pseudofcp psh0c psib25 pt3t ptabb8 pte2g pth2g ptim0p ptomatcq ptrolcr ptur0d ptw2i " +
  "pub0w pubesccs pue00 puf00 pulc0p pum0c pun14 purr0d pus3n put14 pute2r puter32 putr07 putted19 puttin19 pw4p " +
  "qu0k quaintect quasicu quasircv quasiscv quav06 que.6y quer2h quet2h quintesscw quivarcx rab2c rabi07 rabolic90 " +
  "raboloicy rache2d rachu10 racl21 radig9t radiogd0 raffi0h raft0d rai2g ralo09 ramen26 ramet32 rametrizcz rami3i " +
  "ramou10 raneo08 range0g ranhasar rani25 rano04 raor28 raper32 raphy2u rarc06 rare1o raref0h raril2p ras2g " +
  "ration8r raut0d ravai0e ravel32 razie0e rb2m rbab25 rbag25 rbi0f rbif0d rbin3i rbine27 rbing.0m rbinged1 rbo0c " +
  "rc2m rce2g rcen1o rcha2a rcher0g rcib8o rcit09 rcum0q rdal25 rdi14 rdia0d rdier0g rdin1o rding10 re.2c real28 " +
  "rean07 rearr0e reav2r reaw09 rebrat24 reciprd2 recoll0l recompe7e recre01 rectangd3 red6h rede28 redis10 " +
  "redit0h refac01 refe31 refer.0m refi07 refy09 regis32 reit04 reli28 relu04 rentad4 rente0g reo02 repin0e " +
  "reposi3b repu28 rerd5 reri25 rero1o reru04 res.25 respi01 ressib1t rest4w restal0m restr10 reter01 retiz75 " +
  "retri10 retribud6 reu0f reuti0e rev0f reval01 revel32 rever.d7 revers0m revert0m revil0e revolu0l rewh09 rf2m " +
  "rfu00 rfy2i rg0k rger07 rget2a rgic2a rgin0d rging10 rgis21 rgit21 rgl3j rgon0d rgu2j rh.20 rh0i rhal2e ria03 " +
  "riab0d riag09 rial.2w rib2i riba0p ricas0h rice25 rici2e ricid2z ricie01 rico25 rider0h rienc10 rient10 rier28 " +
  "riet04 rigan0h rigi2r riliz32 riman2z rimi06 rimo2h rimpe0g rina.2z rina3i rind0d rine0d ring0d rio02 riph2r " +
  "riphe08 ripl31 riplic0l riq2i ris.25 ris2g risc0d rish2a risp0d ritab8t rited.24 riter.0l riters0l ritic32 " +
  "ritu31 ritur0h rivel0h rivet32 rivi0p rivold8 rj4p rk.d9 rket2a rkho28 rkle09 rklin01 rkrau7p rks.da rl2m rle00 " +
  "rled3i rlequdb rlig25 rlis25 rlish0e rlodc rm2m rmac06 rme2g rmen2a rmers0e rming.2n rming10 rmio25 rmit2a " +
  "rmy2i rnar25 rnel2a rner25 rnet21 rney2a rnic21 rnis6z rnit2a rniv2a rno00 rnou25 rnu2j robl0p robotdd roc2g " +
  "rocr07 roe0c roelasar roepidede rofe28 rofil0e rok0f roker0e role.2z romesh1r romete0l romi0d romp0d ronal0g " +
  "rone0d ronisdf ronta0g room5w root2r ropel10 ropic32 rori0p roro04 rosper0l ross0d rothe01 rotronbg roty09 " +
  "rova09 rovel0h rox0t rp2m rpaulidh rpea25 rpent27 rper.0e rpet2a rphdg rping10 rpo2j rr5l rrec0d rref0d rreo25 " +
  "rrest0g rrio0d rriv0d rron1o rros1o rrys1o rsa3j rsati0h rsb5 rsc0c rse2g rsec2a rsecr0g rser.0e rseradidi " +
  "rses07 rsevdj rsh3j rsha21 rsi3j rsib8o rson0q rsp3j rsw2k rtach1m rtag25 rteb2a rtend2d rteo06 rthou7p rti3j " +
  "rtib04 rtid0d rtier5b rtig2a rtili37 rtill2d rtily5b rtist5b rtiv25 rtreu7p rtri2a rtroph8r rtsh09 rua03 ruel87 " +
  "ruen07 rugl09 ruin07 rumpl32 run14 runk0b runty0g rusc21 rutin08 rve0c rveil7p rveli2d rven2a rver.0e rvest27 " +
  "rvey2a rvic2a rviv0d rvo2j rw2m ryc0c rynge2z ryt03 rzsc28 sa0k sab4z sack2r sacri32 sact2a sai3n salar1m " +
  "salescdk salesw0j salm0d salo04 salt0d sanc2h sande0g sap3j saparildl sata04 satiodm satu0p sau00 savor0e saw3n " +
  "sb4k scantdn scap0d scaperc1 scatol6r scav0b sced25 scei2e sces25 sch0f schitz2n scho25 schrodingdo scie7n " +
  "scinddp sciuttdq scle0b scli25 scof1o scopy2p scoura0j scraper.dr scu3j scythds sd4k se.20 sea0c seas1o seaw06 " +
  "secodt sect2h sed9m sede73 sedl21 seg14 segr0p sei3n sele28 self2r selv2r semaphdv seme2e semestdu semiticdw " +
  "semol01 senat0h senc2e send0d sened27 seng06 senin27 sentd2p sentl2p sepadx septembdy ser.4c serl25 sero0d " +
  "servo2p ses6e sesh04 sest06 seum8j sev3n seven32 sewi0d sex3n sf41 sg7i sh.2c sh2b sher28 shev2r shin28 shio07 " +
  "ship2h shiv0b sho00 shoest1h shold0e shon0q shor1o short0a shw20 sib02 sicc21 side.2u sided.44 sides2z sidest1t " +
  "sidesw1t sidi2r sidiz0e signa2p sile0d sily2e sin4z sina3i sine.2z sing2a sio3q sion2r siona08 sir14 sira06 " +
  "siresid36 sis3q sitio2u siu3n siv3q siz3n sk0k ske20 sket2a skine0e sking0e skysc1e sl5s slat2a sle2g slith0a " +
  "slovakiadz sm3t sma2j small4g sman0q smel1o smen21 smith2z smold45 sn5l so4l soce09 soft0q sogamye1 solab01 " +
  "solde0 solic10 solute9s solv2r som3y son.7n sona1o song0d sop2i sophic4u sophiz24 sophy27 sorc06 sord06 sov20 " +
  "sovi04 spa2c spacee2 spacine3 spai2r span0d specio57 spend2d speoe4 sper6y sphe3i spher2u sphero7b spho0b " +
  "spicil6r spil1o sping0e spio2e sply25 spokesw8m spon25 spor1o sportsce5 sportswe5 spot2e squallbv squitoe6 sr2m " +
  "ss40 ssa3j ssachue7 ssas0q ssce8 ssel2a sseng27 sses.5b sset21 sshat10 ssi3j ssian.70 ssie25 ssier0g ssignabe9 " +
  "ssily0e ssl2i ssli09 ssn2i sspend8r sst14 ssura08 ssw05 st.2c stag3i stal3i stami2d stampea stand2z stantshieb " +
  "stap8o startli8b stat.2z stati1e stb05 sted25 sterni0j stero27 stew4w stewa08 sthe2a sti.25 sti14 stia21 stic3m " +
  "stick2z stie25 stif2a sting10 stir2r stle3m stock2z stoma37 stone2z stop25 storabec store2u str0c strad5b " +
  "strataged stratu4u stray5b stribut1i strid5b stry2e stscr0e stupidee stw6i sty2g stylis1h su4l sual28 subef " +
  "sugeg suis04 suit0q sul2i sum14 sumi0p sun14 supereeh sur14 sv34 sw0k swimm1l swo20 syc20 syei syl3y sync5w " +
  "syno06 syrin0e sythiej ta.3y ta4l tab2c tables0m tabolismek taboliz80 taci2e tado04 taf3x tagon.1r tailo0h " +
  "tal14 tala04 talen0h tali0p talk2e talkael tallis19 talog0e taminem tamo04 tande0g tanta4g tapathen taper0e " +
  "tapl04 tara0d tarc2e tare2e tariz10 tarrheo tase0d tasy04 tatic2p tatur01 taun1o tav00 taw2c taxis0g tb3t tc34 " +
  "tch2i tchc3o tchet0h tchiera0 tcr3j td3u te.20 teacher.dr teadi2d teat2e tece1o tect2r ted4z tedi04 tee3q teg00 " +
  "teger0e tegi04 tel.2h telega4 telerod0 teli1o tels2r temaep temat32 tenan2u tenc2h tend2h tenes2p tent5w " +
  "tentag19 teo3q tep0c tepe04 terc0p terdeq tergeier teri5w teric.44 teries0l teris32 teriza1t ternit4u terv06 " +
  "tes.2e tess.2w tess2e tesseses tethe08 teu3y tex3y tey20 tf3t tg3u th.2c thalamc4 than1o the14 thea2e theas10 " +
  "theat0h theis32 thet2h thic.0e thica0e thil2e think2z thl20 thode0e thodic4u thodon57 thogeniet thokereu thoo2e " +
  "thorit1t thoriz0l ths2c thylanc4 thysc32 tia3q tiab09 tian.ev tiato01 tibew tick2e tico25 ticuex tidi2r tien2h " +
  "tif0f tify04 tig2c tigu2r tillin1t tim3q timp2e timul0h tin4z tina3i tine.2u tini2h tinomey tio3q tioc04 " +
  "tionee1t tiq3n tisa07 tise2h tism0d tiso04 tisp0d tistica80 titl07 tiu0c tiv3q tiva0d tiz3q tiza07 tizen10 tl40 " +
  "tla2k tlan1o tle.2h tled2h tles.2u tlet.27 tlierez tlo2k tm3u tme00 tn6b to4l tob03 tocrat0m todo2e tof2c " +
  "togr31 toic04 tology55 toma31 tomb0d tomy07 tonali19 tonat10 tono2e tony2e tora31 torie10 toriz0h tos0f totic32 " +
  "tour2r tout2e towar10 tp3u tra3q trab0p trach0h traci1m tracit3k tracte3k traitorf3 tras1o traven0l traversabf2 " +
  "traversf1 travesf0 treachef4 tref06 trem0d tremi08 tria2r trial.3b trices0l tricia4u trics2p trim6y triv0d " +
  "trofic.4j trofit57 troleumf7 tromi0h troni08 trony2p trophe0l tropiseu tropolesf5 tropolisf5 tropolitf6 trosp32 " +
  "trov0p trui06 trus1o ts7l tsc2i tschieal tsh00 tsw2i tt5a ttes25 tto2k ttributf8 ttu00 tu4l tua02 tuar07 tubi09 " +
  "tud0f tue20 tuf3x tuif9 tum3y tunis01 tup.7c ture2h turi2r turis32 turnaral turo06 tury04 tus3y tv34 tw0i twa8g " +
  "twh3j twis1o two20 ty4l tya20 tyl2c typalfa type0q typh04 tz34 tze0c uab20 uac00 uadratifb uadratuf1 uana04 " +
  "uani0d uarant0l uard4w uari0p uart0p uat3j uav00 ube0c ubel25 uber2a ubero5b ubi6e ubing2s uble.2w uca2j ucib0d " +
  "ucit09 ucle0q ucr2j ucu2j ucy2i udd05 uder07 udest0e udev1o udic3m udied10 udies10 udis04 udit21 udon25 udonyfc " +
  "udsi09 udu2i ueam3o uene25 uens1o uente0g ueril0g ufa3y ufl2j ughen32 ugin04 uifd uiliz0h uin0c uing3m uirm0d " +
  "uita1o uiv0w uiver.19 uj53 uk34 ula3j ulab06 ulati27 ulch1o ulche2z ulder10 ule0c ulen3m ulgi09 uli14 ulia21 " +
  "uling10 ulish0e ullar01 ullib75 ullis01 ulm6i ulo6e uls20 ulses0h ulti28 ultra4g ultu2e ulu2j ulul04 ulv05 " +
  "umab04 umbi09 umbly01 umi3j uming6n umoro08 ump14 unat1o une2g uner09 uni3j unim09 unin3i unish0e univ0p uns71 " +
  "unsw09 untab32 unter.3b untes01 unu00 uny05 unz05 uors25 uos2k uou3j upe3j upers08 upia21 uping10 upl2j upp03 " +
  "upport0n uptib0h uptu1o ura.2e ura3j urag25 ural.7u uras25 urbe09 urc00 urd02 ureat0h urfer01 urfr09 urial.19 " +
  "urif2a urific19 urin28 urio2a urit3m uriz07 url14 urling.7e urno09 uros1o urpe09 urpi09 urser0h urtes0e urthe10 " +
  "urti1o urtie01 uru2j us40 usad21 usan21 usap09 usc0f usci07 usea06 user.3z usia21 usic2a uslin01 usp02 ussl04 " +
  "ustere0m ustr28 usu2g usur1o utab0d utat2a ute.2e utel2e uten2e uteni2d utife utiliz0l utine2w uting10 utiona0j " +
  "utis25 utizff utlfg utof04 utog06 utomaticfh uton21 utou25 uts00 uu4p uum0c uv5s uxu0w uze0c va.3n va4l vabfi " +
  "vacil0h vacu0p vag00 vage09 vaguer17 valie0e valo06 valu3o vamo04 vaniz0e vapi04 varied0l vat3y vativ7p " +
  "vaudevdk ve.20 ved20 veg0w vel.2a velli32 velo09 vely25 venom32 venue27 verd25 vere.2z vereigfk verel5b " +
  "verely.fj veren2w verenc0l veres5b verie32 verminbv verse2u verth32 ves.2e vesfl veste0g vestitef1 vete09 " +
  "veter32 vety09 viali0e vian2r vide.2z vided2z viden56 vides2z vidi2r vif2j vign04 vik00 vil2c vilit2z viliz9t " +
  "vin3j vina7a vinc3i vind06 ving2e viol0p vior5r viou28 vip0c viro04 visit32 viso07 visu07 viti2e vitr0p vity2e " +
  "viv3y viviparfm vo.3n voi00 voicep7b voirdufn vok3y vola09 vole21 volt2r volv2h vomi06 vorab0h vori1o vory09 " +
  "vota09 votee2p vv8e vyei wabl21 wac2c wager0e wago06 wait0b wal.21 wam00 wart0d wast0d wastewafo wate28 wavegfp " +
  "waver0e wb2m wc4p wearie0l weath4g wedn0d weekn1g weet0q weev06 well0d wer3j west0q wev2j whi00 wi0k widesp1t " +
  "wil0f willin1t winde0g wing0d wir00 wise2h with0q wiz0t wkei wles09 wlin07 wno2i wofq wokenfr wom16 woven0e " +
  "wp53 wra00 wraparo8b wri00 writa1m writer.9f wsh2j wsl0c wspe09 wstfs wt34 wy0i xa2m xace06 xago25 xam0w xap2i " +
  "xas0t xcft xe2m xecuto3b xed2g xeri0d xero04 xh2m xhi0f xhil0b xhu00 xi4p xia05 xic05 xidi04 xime25 ximiz0e " +
  "xo4p xob2i xp4p xpand2d xpecto0n xped0p xq2m xquis4g xt5s xti2j xu2m xua03 xx0i yac2k yarfu yat2k yb2m yc2m " +
  "yce2g ycer04 ych2j yche0d ychedfv ycom1o ycot1o yd2m yee2k yer3j yerf25 yes00 yesteryfw yet0c ygi2k yh41 yi2m " +
  "yla2j yllabl1t ylo2j ylu2k ymbol0a yme00 ymetry23 ympa0q ynchr10 ynd05 yng05 ynic04 ynx3n yo5l yod05 yogfx " +
  "yom00 yonet0e yons25 yos2i yped25 yper0b ypi03 ypo2j ypoc25 ypta31 ypu2k yram06 yria04 yro2j yrr0c ysc0c ysefy " +
  "ysica10 ysio07 ysis2h yso2i yss00 yst02 ysta07 ystro7p ysur1o ythin2w ytic07 yw2m za13 zabfz zar0f zb34 ze40 " +
  "zen0c zep0c zer3j zero07 zet00 zi3t zian.2w zil2i zis2i zl94 zm34 zo4l zom0c zool04 zophrg0 zte00 zz7l zzwg1 " +
  "zzy2i"

/** Levels before each letter (a leading dot has none) and after the last; a pattern’s last two places number its row. */
export const ENGLISH_LEVELS =
  "0004 004000 0010 0030 00500 0050 00050 00300 000050 00400 000005 00005 0040 00040 005000 0002 000400 000500 004 " +
  "0000050 002 0005000 0050000 0000005 00054 00030 00003 005050 003 0005 000161 00005050 0003 004101 00034 00501 " +
  "003000 00301 00360 001 0020 00520 0001 0060000 00055 0004000 004010 0014000 000521 00630 000100 000120 000010 " +
  "0000100 00000500 0005010 00140 000006 000004 000604 00004 000601 00500100 0030000 006000 0000500 003050 005005 " +
  "002300 00210 000230 006101 4000 05000 0050500 0055000 0500000 04000 020000 050000 00100 4200 03000 020 2000 " +
  "000040 40000 4040 0200 30000 0400 0300 0500 0440 010 0400000 05050 400000 550000 50000 045000 00103050 300000 " +
  "0000600 030000 04100 00330 500000 000520 00200 000300 003012 400 04050000 00500000 000030 220 05000000 00504 " +
  "0040000 0030050 00550 00200000 55040 005000000 00030110 02000 0100 0000400 0042 01000 5000 00010 00610000 1000 " +
  "001000 00002000 210 410 4020 4050 4004 3000 002000 200 430 005200 2300 0002000 000054 303000 0130000 300500 022 " +
  "000021 000022 41000 000105 5004 002110 000003 252 0006200 00004000 450 100 000510 2500 000112 030 20040 0005050 " +
  "05400 40300 5000000 40100 00020 3002 00250 2100 000330 144 050000000 050 0060130 0000200 430000 0003000 0000110 " +
  "0005200 432 040000 02003060 000540 10210000 3400 450000 120 2340 0022 2300000 014 02500 0050001 00250000 000550 " +
  "003003000 03040 012 1430 0001000 50300 10000 04030 1010 30100000 052 4500 210000 21020 414 45000 3050000 " +
  "0000150 0000210 01030005 0000350 212 0110 0010110 0140 0043000 04300 2200 4030 00002 00100000 0041 0024 043000 " +
  "00550000 05005 03003 0002100 00102 003300 4000000 0404 16330001 043030 20000 01004 0234000 0034 0120 00440 " +
  "0300060 004040 40200 000161000 5020001 00025 40400 0000010 23000 01030 00050000 042 0205 0001600 230 300 00310 " +
  "412 1040 34000 54000 010000 410000 5005000 12000 00001000 021000 02000000 3440 43300 2143100 000005000 50000000 " +
  "000001 50050 2530 055000 0023050 00505 00340 00023 0402 0350014 00003000 30040 0061000 404 40040 4100 004300 " +
  "204 50500 00000100 454 00000050 0030030 04040 20400 0000012 0000004 00404 003030 04004 55200 00006300 2010 4010 " +
  "40050 01000000 42000 000050500 02550 500 00000120 001010 1060000 5200 10500000 1200 1000000 004350 00063000 " +
  "0300061 00006000 000410 003602000 1010000 1003060 4440 14000 4400 0550000 02004 023000 05030000 0010011 0020000 " +
  "033000 500000000 10050000 1000300 05004 2004 3001100 0003100 5000101 0001001 00045 000020 00033000 0000061 " +
  "05500 0030003 00013 303050 3000000 00050500 00120100 001201000 0063000 03010 5001010 0021 000150 0004010 " +
  "0000300 0040100 000016 00006500 0000402 0103000 0052000 00005000 0500002 0002050 2120 03040000 0302010 05200 " +
  "0100000 04050 201000 000630000 000440 454000 402 50030100 4320 00540 0110000 000160 0005100 0001400 5005500 " +
  "50010000 000303 0010000 00001 30300 3040 0204 000002 11000 03003000 00030011 0103400 0300006 0300000 0302130 " +
  "004003040 0430000 0000040 05000100 05003000 0003110 0030300 0634000 0006100 0006000 00000604 0004100 04400 " +
  "00021 00023000 000500130 002130 3010 232 122 00305 5040 0030001000 100000 1400 1000030 50040 000043 00020000 " +
  "000033000 000210 300020 00003632 0003004 050003 0050050 00000210 006303 0000006 000050050 0003400 30011000 " +
  "304510000 0000160 0300100 0023100 00056000 040400 0104 00410000 0505000 000110 6000 60000 050500 0304 001001 " +
  "00500001 005400 0044 0300500 00010010 00052 0000030 50300500 503000 000045 0000010001 500040 1002000 000004000 " +
  "000401 00230 0030010 0001100 00106500 00033 00030000 300001000 00032 3201100 320000 1200000 25000 00000030 " +
  "0300300 0213001 0250 05000530 120000 021005000 1000100 00000110 0001041 0043 0023 0020016 040 100032 500110000 " +
  "000015 011000 0606000 500200 00202 50030 3001000 0300200 00150010 0001200 234000 2020 04010 002310 010200 " +
  "0000505 00010000 0000000330 00003001 00000010 300015000 010100300 30010100 00000101 5030 002500 00300000 050300 " +
  "202 4120 55000 0410 000500000 2140 10000000 0101000 0420 00100330 0100501 00000362 000014 102 004100 0540 032 " +
  "3004 050030 00050010 0450 0320 0520 031000 0230"

/** Words the patterns get wrong, with their hyphens. */
export const ENGLISH_EXCEPTIONS =
  "as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic present presents project projects " +
  "reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion ta-ble"
