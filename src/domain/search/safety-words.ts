/**
 * Words of emergency, crisis and medical questions, in English and Spanish. Each pattern is its words in order;
 * `a|b` is a choice, and up to two other words may stand between. Plain lists, kept apart from how they are read.
 */

const words = (text: string): string[] => text.trim().split(/\s+/);

export const EMERGENCY = [
  'chest pain|pains|hurts|hurting|tightness|pressure|tight|ache',
  'pain|pressure|tightness in chest',
  'chestpain|chestpains',
  'might|gonna|about|going pass out',
  'cant|cannot|hard|trouble|difficulty|struggling|problems|not|stopped|unable breathe|breath|breathing|breathin',
  'shortness|short of breath',
  'no breathing',
  'gasping air',
  'heart attack',
  'stroke',
  'face drooping',
  'slurred|slurring speech',
  'arm|face|side|body numb|weak|weakness|droops|drooping',
  'numb|weakness|weak|paralyzed arm|side|face',
  'cant|cannot|dont feel|move my arm|leg|face|left|right|side|legs|body',
  'overdose|overdosed|overdosing|overdoses',
  'took|swallowed|ate|drank too many|much pills|medicine|tylenol|medication',
  'took|swallowed|ate|drank whole|entire|all bottle|pills|medicine',
  'too much|many insulin',
  'kid|child|baby|toddler|son|daughter|he|she ate|swallowed|took my|pills|medicine|poison|medication pills|medicine|medication',
  'narcan|naloxone',
  'swallowed|drank bleach|antifreeze|poison|battery|batteries|chemical|detergent|magnet|coin|something|toy|pen|glass|pills',
  'stop|stopping bleeding',
  'poisoned|poisoning',
  'poison control',
  'unconscious|unresponsive',
  'passed out',
  'wont|not|cant wake|waking|responding',
  'fainted|collapsed',
  'blood everywhere|wont',
  'lot|lots blood',
  'puso|pone|esta morado|morada|azul',
  'drank cleaning|cleaner|stuff',
  'cut|wound bleeding',
  'cut badly|deep|bad bleeding',
  'bleeding wont|not|heavily|badly|lot|bad|out|stop|everywhere',
  'severe|heavy|uncontrolled|bad bleeding',
  'coughing|vomiting|throwing blood',
  'seizure|seizures|convulsions|convulsing',
  'choking',
  'throat|tongue|airway closing|swelling|swollen|swells|shut',
  'severe|bad allergic|allergy reaction',
  'anaphylaxis|anaphylactic',
  'allergic reaction',
  'turning|lips|face|turned blue',
  'drowning|drowned',
  'gunshot|stabbed|shot wound',
  'been|got|was stabbed|shot',
  'electrocuted',
  'call|need|dial|send 911|ambulance',
  'this|is|an an|medical|real emergency',
  'asthma attack',
  'going into labor|labour',
  'baby coming now|out',
  'water broke',
  'severe|bad|badly|third burns|burn|burned',
  'burned badly|severely',
  'no|weak pulse',
  'heart stopped',
  'hit head throwing|vomiting|unconscious|blacked|confused',
  'im|am having medical emergency',
  'life threatening',
  'worst headache',
  'cpr',
  'dolor|presion|opresion pecho',
  'duele|duela|dolio|aprieta|dolor pecho',
  'dolor fuerte|mucho|intenso pecho|en',
  'no siento|puedo lado|brazo|cara|pierna|mover brazo|cara|pierna|lado|cuerpo',
  'no siento|mueve lado|brazo|cara|pierna',
  'duerme|dormido|dormida|entumecido|entumecida cara|brazo|lado',
  'cierra|cerro|hincha|hinchada garganta|lengua',
  'no puedo|puede|respira|respiro respirar|bien|nada',
  'no respira|respiro',
  'dificultad|cuesta|falta respirar|aire|respiracion',
  'ataque corazon|cardiaco|asma',
  'asma attack',
  'infarto',
  'derrame cerebral',
  'embolia',
  'sobredosis',
  'tomo|tome|trago|trague muchas|demasiadas|todas|veneno|cloro|bote pastillas|pildoras',
  'trago|trague|bebio|tomo cloro|veneno|anticongelante|pila|bateria',
  'veneno|envenenado|envenenada|intoxicado|envenenamiento',
  'inconsciente',
  'desmayo|desmayada|desmayado',
  'no despierta|responde|reacciona',
  'no para|deja sangrar|sangrado',
  'sangrado|sangre no para|deja|mucha|mucho',
  'sangrando|sangra mucho|mucha',
  'convulsion|convulsiones|convulsionando',
  'ahogando|ahoga|atragantando|atraganto',
  'reaccion alergica',
  'cara caida|dormida',
  'llamar|llame|llamen|necesito 911|ambulancia',
  'es|tengo una emergencia',
] as const;

/** In these alone, and with nothing else, "emergency" is a call for help. */
export const BARE_EMERGENCY = words(`
  emergency emergencia 911 ambulance ambulancia sos help
`);

export const CRISIS = [
  'me quiero|quisiera|voy|queria matar|suicidar|morir|colgar|cortar',
  'me voy a matar|suicidar|colgar',
  '988',
  'kill|killing|harm|harming|cut|cutting|shoot|hang|hurting myself',
  'want|going|gonna|might|will|wanna hurt myself',
  'suicide|suicidal thoughts|thought|hotline|line|help|now|feeling|feel',
  'im|am|feel|feeling|friend|son|daughter|husband|wife|is suicidal',
  'kill|killing|hurt|hurting|harm|harming|cut|cutting|shoot|hang my self',
  'self harm|injury',
  'want|wants|wanna|wanted|wish die|dead|dying',
  'wish i|was dead',
  'end|ending|take my|own|it life|all',
  'thinking|thoughts ending it',
  'kms|unalive',
  'tired of living|life',
  'tired being alive',
  'better off dead|without',
  'nothing live for',
  'life not|isnt worth|living',
  'kill|killing|hurt|hurting|harm|harming|cut|cutting|shoot|hang|hurts|cuts|killed himself|herself|themselves',
  'selfharm|selfharming',
  'want|going disappear forever',
  'jump|jumping off bridge|building|roof|ledge|balcony',
  'jump|jumping|step front train|bus|traffic|truck',
  'goodbye|suicide note',
  'off if i was|were dead|gone',
  'wish i|were dead',
  'hits|beats|hitting|beating|punched|punches|slaps|slapped|chokes|choked|strangled|hurts|rapes me|her|mom|kids',
  'hit|hurt|beat me again|up',
  'husband|boyfriend|wife|partner|girlfriend|dad|mom|father|mother|he|she hit|hits|beat|hurt|slapped|hurts me',
  'domestic violence|abuse|assault',
  'raped|rape|molested|molesting',
  'sexual|sexually assault|assaulted|abuse',
  'afraid|scared of my|going husband|boyfriend|partner|wife|him|home',
  'unsafe|not safe at home',
  'afraid|scared to go|be home|alone',
  'hurting|hurts|touching|beating my child|kid|kids|son|daughter|baby|mom',
  'is choking|strangling me|her',
  'mental breakdown|crisis',
  'crisis line|hotline',
  'human trafficking',
  'suicidio|suicidarme|suicida|suicidar|suicidarse',
  'matarme|matarse',
  'quitarme|quitarse vida',
  'terminar|acabar con mi vida',
  'se quiere|quiso|quieren matar|morir|suicidar',
  'mejor|estaria muerta|muerto',
  'me|se corta|corto|corte piel|brazos|sola|solo|venas|munecas',
  'hija|hijo se|me corta|lastima',
  'miedo de|a mi esposo|marido|pareja|novio|papa',
  'violencia casa|hogar|en',
  'quiero|quiere|gustaria morir|morirme|desaparecer',
  'hacerme|lastimarme|hacerse dano|misma|mismo',
  'cortarme|lastimarme',
  'violencia domestica|familiar|intrafamiliar',
  'abuso|abusan|abusando|abusa sexual|de|mi|me',
  'abuso|abusan|abusando|maltrato',
  'violaron|violada|violacion',
  'linea crisis',
] as const;

/** The same, unless the rest is about one of our subjects: "no reason to live" and "no reason for the denial". */
export const CRISIS_ALONE = [
  'dont|not|no|cant want|wanna|reason|go to|for live|living|alive|on|life',
  'dont want be|to here|alive|exist anymore',
  'no point living',
  'abuse|abused|abusing|abusive|abuser',
  'no quiero|quiere vivir|viviendo',
  'me pega|golpea|pego|golpeo|maltrata|viola|ahorca|amenaza',
  'threatened|threatens|threatening kill|me|hurt',
  'cant go on',
  'suicide|suicidal|suicides',
] as const;

/** What these say is about paperwork, not about what happens now. */
export const PAPERWORK = words(`
  bill bills billed billing charge charged covered coverage cover claim claims cost costs copay price reimburse
  reimbursed reimbursement refund deductible form records record appeal denied denial authorization referral policy
  benefits premium card account password login app website pay paid payment insurance factura cuenta cobertura cubre
  cubierto cubierta seguro pagar pago formulario reclamo costo tarjeta medicare medicaid tax enroll plan
  forms page website video screen app refill refills autopay premiums kaiser region california vacation information training
  free pagina telefono aplicacion costo quejas llamada enrollment provider directory
`);

/** Misuse of power or of money, which no crisis line helps with. */
export const OTHER_ABUSE = words(`
  power system fraud report benefits authority
`);

/** Asked like this, it is a medical question whatever else stands there. */
export const ADVICE = [
  'should i|we|he|she take|stop|give|start|drink|eat|worry|put',
  'can|may|could i|you|we|he|she take|mix|drink|combine|eat',
  'is it|this|that ok|okay|safe|dangerous|bad|normal|healthy to|for|if|take|drink|eat|pregnant|during|while',
  'is it|this normal|serious|contagious|infected|broken|cancer|cancerous|benign|herpes|dangerous',
  'how much|many tylenol|ibuprofen|advil|benadryl|aspirin|medicine|mg|melatonin|motrin|acetaminophen|water|caffeine',
  'dose|dosage|dosing for|of|tylenol|ibuprofen|child|benadryl|adult',
  'side effect|effects',
  'symptom|symptoms of|for|mean',
  'signs of',
  'normal blood|heart|range|temperature|level',
  'what normal blood|heart|temperature|sugar|pressure|cholesterol|weight',
  'home remedy|remedies',
  'natural remedy|cure|treatment',
  'how treat|cure|heal|relieve|soothe',
  'how lose|losing weight|belly|fat|pounds',
  'how lower|reduce|raise|improve cholesterol|pressure|sugar|fever|blood|sleep|a1c',
  'do i|you have|think strep|flu|covid|cancer|diabetes|infection|uti|pneumonia|adhd|std|herpes|broken|concussion|appendicitis|depression|anxiety',
  'how long does|is|do|will covid|flu|cold|contagious|strep|fever|rash|virus|shingles|pneumonia|cough|hangover|last',
  'what causes|cause|helps',
  'what good|best for|medicine|way cough|cold|fever|headache|sinus|pain|nausea|allergies|rash|sleep|constipation|diarrhea|heartburn',
  'is my mole|rash|baby|toe|cut|wound|finger|cancer|infected|broken|tumor|contagious|fever|lump',
  'my|why back|knee|head|stomach|shoulder|neck|foot|leg|arm|ear|eye|throat|hip|wrist|ankle|tooth|tummy hurts|hurt|hurting|aches|swollen|sore|burning|numb',
  'good|safe|healthy|bad for diabetics|diabetes|pregnancy|cholesterol|baby|toddlers|kidneys|heart',
  'tan grave|peligrosa|peligroso|mala|malo es',
  'grave|peligrosa|mala es presion|diabetes|fiebre|azucar',
  'what|which antibiotic|vitamin|pill|cream|ointment|painkiller|food|foods for|is|helps|should',
  'why does|do|is|am my|i hurt|hurts|dizzy|tired|itch|swell|burn|head|stomach|back|leg|chest',
  'bad for kidneys|liver|heart|baby|you|stomach',
  'drug|medicine|food interaction|interactions',
  'puedo|debo|puede|debe tomar|tomarme|darle|beber|comer|mezclar',
  'que tomo|tomar|doy|darle|hago para|contra|tos|fiebre|gripe|dolor',
  'efecto|efectos secundario|secundarios',
  'sintoma|sintomas de|del',
  'es normal|peligroso|grave|contagioso|malo que|para|tener|tomar|si',
  'remedio|remedios|cura casero|caseros|para|natural',
  'cuanta|cuanto|cuantas|dosis ibuprofeno|tylenol|paracetamol|aspirina|jarabe|pastillas|tomar|medicina',
  'me|le duele|duelen',
  'como bajar|quitar|curar|tratar fiebre|presion|peso|tos|azucar|dolor|gripe|infeccion',
] as const;

/** Illnesses, complaints and drugs: a medical question when nothing of our subjects stands beside them. */
export const MEDICAL = words(`
  fever rash cough coughing headache migraine nausea vomiting vomit diarrhea constipation dizzy dizziness itch itchy
  itches itching swollen swelling bruise blister sore cramps cramp bleeding infection infected strep flu covid pneumonia
  bronchitis sinus uti mole lump tumor cancer shingles eczema psoriasis acne hives heartburn reflux insomnia arthritis
  gout fatigue palpitations anemia thyroid cholesterol menopause pinkeye earache stye wart warts ringworm lice bee sting
  bite sprain sprained concussion hemorrhoids ibuprofen tylenol advil aleve motrin aspirin benadryl acetaminophen
  naproxen metformin lisinopril amoxicillin prednisone atorvastatin omeprazole gabapentin zoloft lexapro xanax adderall
  ozempic wegovy melatonin antibiotics antibiotic amlodipine losartan statin statins viagra vitamin vitamins supplement
  supplements creatine warfarin fiebre tos gripe gripa resfriado salpullido sarpullido mareo mareos nauseas vomito
  vomitos diarrea estrenimiento comezon hinchado hinchazon infeccion migrana ibuprofeno paracetamol aspirina colesterol
  acidez calambres tumor
`);

/** Subjects of this site: beside one of them a medical word is part of a question that we answer. */
export const OURS = [
  ...PAPERWORK,
  ...words(`
  refill refills pharmacy appointment doctor specialist schedule book order delivery approval approved approve prior
  list formulary nurse advice call number phone line shot shots vaccine vaccines test results letter note complaint
  treatment prescription travel vacation abroad trip interpreter center clinic screening member medicines monitor device
  surgery therapist dispose throw expired renew video message family job work school receta farmacia cita autorizacion
  enfermera telefono numero llamar vacuna queja lista viaje viajo reimbursed hospital kaiser resurtir surtir medico
  especialista cancel change move flush pills pill dentista muela dental dentist tooth
`),
];
