/**
 * Words that mean the same to a teacher, one set a line: `a, b` are found by each other, `a > b, c` finds b and c by a but not
 * a by b. A word counts in all its plain endings. Public knowledge about school subjects only, nothing from anybody's content.
 */
export const synonymLines = `
# phases, people and school life
lsa > teaching assistant
hlta > teaching assistant
slt > senior leaders
smt > senior leaders
hod > head of department
dsl > designated safeguarding lead
itt > initial teacher training
npq > national professional qualification
coaching > instructional coaching
cognitive load > working memory
behaviour > routines
scaffolding > scaffold, support
modelling > worked examples
dual coding > diagrams
spaced practice > retrieval practice
adaptive teaching, differentiation
knowledge organiser > key knowledge
pp > pupil premium
fsm > free school meals
asd, autism
adhd > attention
semh > social emotional mental health
slcn > speech language communication
maths, mathematics
mfl, languages
pe, physical education
dt, design technology
re, religious education
rshe, relationships health education
pshe, personal social health
rse > relationships
ict, computing
eal, english additional language
send, special educational needs
sen, special educational needs
senco, special educational needs
ta, teaching assistant
afl, assessment for learning
cpd, professional development
pd, professional development
inset, professional development
ect, early career teacher
nqt > early career teacher
spag, grammar
gps > grammar
eyfs, early years
reception > eyfs
cv > curriculum vitae
nea, non examined assessment
formative assessment, assessment for learning
homework, home learning
retrieval practice, recall
quiz, test
revision, review
exam, examination
oracy, speaking
dyslexia > reading difficulties
wellbeing, mental health
safeguarding > keeping safe
online safety, internet safety
e safety > online safety
cyberbullying, online bullying
first aid, cpr
# mathematics: number
percent, percentage
long multiplication > multiply two digit numbers
add, addition, plus, sum
adding up > addition
subtract, subtraction, minus, take away
taking away > subtraction
multiply, multiplication
times > multiply
divide, division
sharing equally > division
times tables, multiplication facts
short division > division
long division > division
bus stop > short division
number bonds > pairs to 10, composition
fraction, fractions
half, halves, halving
quarter, quarters
thirds, third
decimals, decimal
percentage change > increase decrease percentage
whole number, integer
negative numbers, directed numbers
minus numbers > negative numbers
place value > tens ones
hundreds tens units > place value
hcf, highest common factor
lcm, lowest common multiple
highest common factor > common factors
factors > factor pairs
primes, prime numbers
square numbers, squared
cube numbers, cubed
powers, indices, exponents
index laws > laws of indices
index form > indices
standard form, scientific notation
surds > surd
estimate, estimation
rounding, round
ratio > proportion
exchange rates > currency
best buy > unit pricing
interest > compound interest, simple interest
money > coins, pounds, pence
time > clock
telling the time > clock, o'clock
counting > count
ordering numbers > compare order
odd and even > odd even
doubles > doubling
bidmas, order of operations, bodmas
# mathematics: algebra
formula, formulae
eq > equation
coefficient > coefficients
unknown > variable
unknown number > solve equation
missing number > unknown
letters in maths > algebraic notation
slope, gradient, steepness
steep > gradient, steepness
rate of change > gradient
straight line > linear
straight line graph, linear graph
line equation > equation of the line
mx plus c > equation of the line, linear graph
y mx c > equation of the line, linear graph
y intercept > intercept
transposition, changing the subject
rearranging formulae, changing the subject
transpose > changing the subject
rearrange > changing the subject
expand brackets, distributive law
expanding brackets > multiplying binomials, expanding
double brackets > binomials, two binomials
factorise, factorising, factorisation
quadratics, quadratic
simultaneous equations > simultaneous linear equations
inequality, inequalities
sequences, sequence
nth term, general term
number patterns > sequences
pattern > sequence
substitution > substitute
like terms > simplify expressions
function machines > function
graphs > graph
plotting > plot, coordinates
solve > solution
algebra > algebraic
# mathematics: shape and measures
trig, trigonometry, trigonometric
sohcahtoa > trigonometric ratios
sin cos tan > trigonometric ratios
sine > trigonometric
cosine > trigonometric
pythagoras > pythagoras theorem
right angled triangle > right angled
hypotenuse > right angled triangle
circle rules, circle theorems
circle theorems > tangent circle, chord, cyclic quadrilateral
circumference > perimeter circle
shapes, polygons
2d shapes > polygons
3d shapes > solids, prisms
four sided > quadrilateral
three sided > triangle
rectangle, oblong
diamond > rhombus
symmetry, symmetrical
mirror line > line of symmetry
reflection > reflect
rotation > rotate, turn
enlargement > enlarge, scale factor
translation > translate
transformations > translation, reflection, rotation, enlargement
turning > turn
bearings > bearing
area > square units
surface area > area faces
volume > capacity, cubic
capacity > litres, millilitres
perimeter > distance around
weight, mass
weighing > mass
height > tall
length > measure
measuring > measure
metric units > centimetres, metres
converting units > unit conversion
parallel lines > alternate, corresponding angles
angles in a triangle > angles sum 180
vectors > vector
constructions > compasses, bisector
loci > locus
congruent > congruence
similar shapes > similarity
nets > net
scale drawing > scale
# mathematics: data and chance
probability, chance, likelihood
likely > probability
tree diagram, probability tree
venn diagrams > venn
averages, average
average > mean, median, mode
statistics > data
standard deviation > spread
bar charts > bar graph, chart
pie charts > pie
histogram > histograms
box plots > box plot
scatter graph > correlation, bivariate
tally > tally chart
frequency table > grouped frequency
data handling > data, statistics
survey, questionnaire
# english
story, narrative
writing stories > narrative writing
fairy tale > traditional tale
fable > fables
poem, poetry, verse
poems > poetry
poet > poetry
rhyme > rhyming
novel > fiction
drama, theatre
script > playscript
describing > description
description, descriptive
describing words > adjectives
doing words > verbs
naming words > nouns
joining words > conjunctions
connectives, conjunctions
linking words > conjunctions, cohesion
speech marks, inverted commas
speech marks > direct speech
punctuation > commas, full stops
apostrophes > contraction, possession
comma > commas
capital letters > full stops
spelling, spellings
letters and sounds > phonics
phonics > phoneme, grapheme
prefixes > prefix
suffixes > suffix
plural, plurals
tenses, tense
past tense > simple past
adjectives, adjective
adverbs, adverb
pronouns > pronoun
clauses > subordinate clause, main clause
sentence types > compound complex sentence
paragraphs > paragraph
persuasive writing > persuade, argument
persuasion, persuasive
debate > argument, discussion
letter writing > formal letter
newspaper, journalistic
newspaper report > journalistic writing
news article > newspaper report
diary > diary entry
instructions > instructional writing
non fiction, non-chronological
report writing > non-chronological report
summary, summarising
comprehension > reading comprehension, inference
inference, infer
similes > simile
metaphors > metaphor
figurative language > simile metaphor personification
imagery > figurative
shakespeare > macbeth, romeo juliet, tempest
gothic > horror
scary > gothic, horror
ghost story > gothic
monster > creature
spooky > gothic
villain > antagonist
hero > protagonist
main character > protagonist
characters, characterisation
setting > setting description
theme > themes
author > writer
essay > analytical essay
handwriting > letter formation
cursive > joined handwriting
war poems > conflict poetry
journey > quest
# science: biology
photosynthesis > plants make food
plant food > photosynthesis
plants making food > photosynthesis
breathing, respiratory system, gas exchange
lungs > gas exchange
respiration > aerobic, anaerobic
heart, circulatory system
blood > circulatory system
digestion, digestive system
gut > digestive system
bones, skeleton
skeleton > skeletal
muscles > muscular
nervous system > neurones
brain > nervous system
senses > sense
hormones > endocrine
cells, cell
germs, microorganisms, pathogens
bugs > minibeasts, insects
minibeasts > invertebrates
creepy crawlies > invertebrates, minibeasts
disease, illness
infection > pathogens, communicable disease
vaccination, vaccine, immunisation
immune system > immunity
inheritance, heredity
genetics > genes, inheritance
dna > genetic
genes, genetic
evolution > natural selection
darwin > natural selection, evolution
survival of the fittest > natural selection
adaptation, adaptations
habitat, habitats
where animals live > habitats
homes for animals > habitats
food chain, food web
food chains > producers consumers
predator > prey
life cycle > life cycles
growing plants > germination, plant growth
seeds > germination, seed dispersal
flowers > flowering plants
pollination > pollinators
reproduction > reproductive
puberty > adolescence
periods > menstrual cycle
pregnancy > gestation, foetus
baby animals > young animals
animals > animal
ecosystems, ecosystem
biodiversity > species
classification > grouping living things
sorting animals > grouping animals, classification
vertebrates > mammals, reptiles
teeth > types of teeth
healthy eating > balanced diet
exercise > fitness
drugs > drug
smoking > lifestyle
enzyme > enzymes
stem cells > stem cell
osmosis > diffusion
# science: chemistry
solid liquid gas, states of matter
changing state, changes of state
melting > changing state
freezing > changing state
boiling > evaporation
evaporation > evaporating
melt > melting
particles, particle
particle theory, particle model
atoms, atom
atomic structure > protons, neutrons, electrons
periodic table > elements, groups
acids > acid
alkali > alkalis, base
acids and alkalis > neutralisation, ph
ph > acidity
rust, rusting, corrosion
rusting > oxidation
burning, combustion
oxidation > oxide
reactions, reaction
chemical reactions > reaction
reaction speed > rate of reaction
rates of reaction > rate of reaction
heat giving > exothermic
exothermic > energy changes
metals, metal
reactivity > reactivity series
plastics, polymers
plastic > polymer
crude oil > hydrocarbons, fractional distillation
separating mixtures > filtration, distillation, chromatography
dissolving, solubility
dissolve > solution, soluble
filtering > filtration
bonding > ionic, covalent
moles > mole
air pollution > pollutants
greenhouse effect, global warming
climate change, global warming
atmosphere > gases
rocks, rock
fossils > fossil
soil > soils
water cycle > evaporation condensation
# science: physics
space > solar system
force, forces
push and pull > forces
pushes and pulls > forces
gravity > weight, gravitational
friction > air resistance
magnets, magnetism, magnetic
electromagnet > electromagnets
electricity, electrical
circuits, circuit
electric circuits > series, parallel
batteries > cells
battery > cell
bulb > lamp
voltage, potential difference
amps > current
resistance > resistor
static > static electricity
heat, thermal
heat transfer > conduction, convection, radiation
insulation > insulators
keeping warm > insulation
conductors > conduction
light > shadows
shadows > light
mirrors > reflection
rainbow > spectrum, dispersion
colour of light > spectrum
sound > vibrations
loud and quiet > volume sound
pitch > frequency
waves > wave
speed, velocity
acceleration > velocity
motion > movement
moments > turning effect, lever
planets > solar system
moon > phases of the moon
sun > solar
day and night > earth rotation
seasons > earth tilt
energy > energy transfer
energy stores > energy transfer
renewable, renewables
green energy, renewable energy
wind power > wind turbines
nuclear > radioactive
radioactivity > radioactive decay, radiation
pressure > force area
density > mass volume
# geography
ozone > atmosphere
glaciation > glaciers
urbanisation > cities
rivers, river
river features > meander, waterfall
coasts, coastal
seaside > coast
beach > coast
cliffs > coastal erosion
erosion > weathering
volcanoes, volcano
volcanic eruption > volcanoes
earthquakes, earthquake
natural disasters, natural hazards
tectonics > tectonic plates
plates > tectonic plates
weather > climate
storms > tropical storms, hurricane
hurricanes, tropical storms
typhoon > tropical storms
flooding, floods
drought > dry
rainforest, tropical rainforest
jungle > rainforest
deforestation > cutting down trees
cutting down trees > deforestation
deserts, hot desert
hot places > desert
cold places > polar
glaciers, glacial
mountains > mountain ranges
maps, map
map skills > ordnance survey, grid references
compass > directions
countries > continents
continents and oceans > continents
population > demographic
migration, migrants
moving country > migration
cities, urban
city > urban
countryside, rural
towns > settlements
settlement, settlements
globalisation > trade
fair trade > trade
poverty > development
poor countries > lic, development
rich and poor > inequality, development gap
development gap > inequality
sustainability, sustainable
environment, environmental
eco friendly, sustainable
environmentally friendly > sustainable, environmental impact
recycling > reuse, waste
rubbish > waste
pollution > pollutants
farming, agriculture
food supply > food security
water supply > water security
natural resources > resource management
fieldwork, field work
# history
ww1, first world war, world war one
ww2, second world war, world war two
great war > first world war
trenches > trench warfare
blitz > evacuation, second world war
evacuees > evacuation
hitler > nazi
nazis > nazi germany
holocaust > jewish persecution
jews > jewish
cold war > ussr, superpowers
russia > soviet
russian revolution > bolsheviks
stone age > prehistoric, palaeolithic, neolithic
cavemen > stone age
prehistory > stone age, bronze age
iron age > celts
romans, roman
roman army > roman legions
vikings, viking
norse > viking
saxons, anglo saxons
1066 > norman conquest, hastings
normans > norman conquest
william the conqueror > norman conquest
castles, castle
knights > medieval
middle ages, medieval
black death, plague
tudors, tudor
henry viii > tudor, reformation
wives of henry > henry viii
reformation > protestant, catholic
queen elizabeth > elizabethan
elizabethans > elizabethan
stuarts > stuart
english civil war > parliament, charles
great fire > fire of london
industrial revolution > factories, industrialisation
factories > industrial
victorians, victorian
slavery, enslavement, slave trade
slaves > enslaved people
transatlantic slave trade > enslavement
abolition > abolitionists
empire > british empire, colonial
colonies > colonisation, empire
colonialism > empire
civil rights > segregation
suffragettes, women's suffrage
votes for women > suffrage, suffragettes
kings and queens > monarchs
monarchy > king
pharaohs > ancient egypt
egyptians, ancient egypt
mummies > ancient egypt
pyramids > ancient egypt
greeks, ancient greece
aztecs > mexica
mayans, maya
explorers > exploration
black history > windrush
windrush > migration caribbean
crime and punishment > punishment
medicine through time > medicine
american west > native americans, plains
native americans > indigenous
sources > historical evidence
timeline > chronology
protest > campaign
# computing
coding, programming
code, program
computer program > programming
scratch > sprites, blocks
computer game > game
loops, iteration
repeat > loop, repetition
repetition, iteration
if statements, selection
conditionals, selection
decisions > selection
variables, variable
arrays, lists
list > array
functions > subroutines
procedures, subroutines
debugging, errors
bugs in code > debugging
algorithms, algorithm
instructions for computers > algorithms
searching algorithms > binary search, linear search
sorting algorithms > bubble sort, merge sort
binary > binary numbers
hexadecimal, hex
logic gates > boolean logic
database, databases
sql > database
spreadsheets, spreadsheet
excel > spreadsheets
networks > network
internet, world wide web
web pages > html, web
website > web page
hacking > cybersecurity
cyber security, cybersecurity
passwords > authentication
viruses > malware
email > communication
hardware > components, cpu
cpu, processor
memory > storage, ram
data storage > secondary storage
images > bitmap
photos > photography
photo editing > image editing
animation > frames
stop motion > animation
robots > physical computing
microbit, micro bit
ai, artificial intelligence
machine learning > artificial intelligence
pictures on computers > digital pictures
typing > keyboard
# art and design
green design > sustainable design
pictures > images
drawing, draw
sketching, sketch
painting, paint
paints > painting
colouring > colour
colours, colour
mixing colours > primary secondary colours
colour theory > colour wheel, complementary
pictures > art, artwork
artwork > art
feelings, emotions
feelings > mood, expression
emotion > expression
faces, portraits
portrait > self portrait
self portraits > portrait
sculpture, 3d art
clay > pottery, ceramics
pots > clay
printing > printmaking
printmaking, prints
collage > mixed media
textiles > fabric, weaving
sewing, stitching
fabric > textiles
shading > tone
light and dark > tone
perspective > depth
landscape > landscapes
still life > objects
street art > graffiti
famous artists > artist
craft > making
# design and technology, cooking
mechanisms, mechanism
moving parts > mechanisms
moving pictures > sliders, levers
pop up > mechanisms
levers > lever
gears > gear
wheels and axles > axle, wheels
structures > structure
bridges > structures
strong shapes > structures
product design > design
design brief > brief
prototype > model, modelling
cad, computer aided design
wood, timber
wood types > timbers
materials, material
packaging > nets
electronics > circuits
cooking, food preparation
baking > bread, cake
recipes, recipe
making food > cooking
lunch > lunchbox, sandwich, wrap
breakfast > meal
dinner > meal
snack > snacks
salads > salad
diet > nutrition
nutrition, nutrients
nutrition > energy and nutrients
eatwell > eatwell guide
vitamins > micronutrients
protein > macronutrients
fruit and veg > fruit vegetables
veg, vegetables
where food comes from > food sources, farm
food hygiene > hygiene, food safety
knife skills > cutting
# music
beat, pulse
rhythm > rhythms
tempo > speed
loud > dynamics
dynamics > loud quiet
high and low > pitch
tune, melody
tunes > melody
chords > harmony
harmony > chords
singing, sing
song, songs
singing > voices
choir > singing
instruments > instrument
drums, drum
percussion > drums
guitar > chords
piano > keyboard
keyboard > piano
composing, composition
composing > compose
writing music, composing
reading music, notation
notation > notes
film music > soundtrack
movie music > film music
hip hop > rap
rap > hip hop
pop music > pop songs
rock music > rock
orchestra > orchestral
world music > traditions
# physical education
sports day > athletics
muscle > muscles
stretching > flexibility
fitness, fit
keep fit > fitness, exercise
working out > exercise
warm up > warming up
running, run
sprint > speed running
racing > running
jumping, jump
throwing, throw
catching, catch
ball skills > throwing catching
kicking > feet, passing
football > invasion games
dribbling > dribble
passing > pass
attack > attacking
defending > defence
tag rugby > rugby
hockey > invasion games
basketball > invasion games
netball > invasion games
tennis, net games
badminton > net wall games
cricket, striking fielding
rounders, striking fielding
batting > striking
gymnastics, gym
balancing, balance
rolling > rolls
rolls > gymnastics
dance, dancing
dance moves > dance motifs
swimming, water safety
orienteering > map
outdoor activities, outdoor adventurous activities
team building > teamwork
teamwork, working together
muscles used > muscular system
heart rate > cardiovascular
training > training methods
sports psychology > motivation
injury > injuries
# languages
french verbs > verb
verb endings > conjugation, singular plural
etre > est, sont
avoir > ai, as
ser > soy, es, son
estar > estoy, esta, estan
haben > hat, habe
sein > ist, sind
gender > masculine feminine
masculine and feminine > gender
articles > definite, indefinite
negatives, negation
negative sentences > negation
asking questions > questions, intonation
question words > interrogatives
future tense > future
agreement > agree
adjective endings > adjective agreement
hobbies > free time
family > families
holidays > travel
directions > location
food and drink > eating
greetings, hello
introducing yourself > name
days and months > dates
pronunciation > phonics, ssc
opinions > likes, dislikes
preferences > likes
daily routine > reflexive verbs
school subjects > school
# citizenship, rshe
government, parliament
voting, elections
elections > voting, democracy
democracy > democratic
politics > political
laws, law
courts > justice
human rights, rights
charity > volunteering
money management > budgeting
bullying > unkind behaviour
friendship, friends
relationships > healthy relationships
consent > boundaries
families > family
growing up > puberty
mental health > wellbeing, emotions
anxiety > worry, stress
body image > self esteem
racism > discrimination, prejudice
equality > diversity
prejudice, discrimination
gambling > risk
`;
