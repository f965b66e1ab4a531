import {readAhead} from './clocks/ahead.js';
import {drawClocks, makeClocks, setBegin} from './clocks/clocks.js';
import {firstChange, lastChange} from './clocks/steps.js';
import {coverageAt} from './coverage/coverage.js';
import {drawCoverageLegend} from './coverage/legend.js';
import {coverageLooks} from './coverage/looks.js';
import {drawCoverageTable} from './coverage/table.js';
import {drawLegend} from './map/legend.js';
import {looksOf} from './map/looks.js';
import {bringIntoView, drawMap, fit, makeMap, markAreas, nameControls} from './map/map.js';
import {drawPanel} from './page/panel.js';
import {go, onMove, place} from './page/place.js';
import {sceneAsked} from './page/scene.js';
import {makeSearch} from './page/search.js';
import {drawTop} from './page/top.js';
import {trouble} from './page/trouble.js';
import {drawViews} from './page/views.js';
import {statesAt} from './reads/control.js';
import {latestKnown, learn} from './reads/latest.js';
import {chooseLetters, loadRegister} from './reads/register.js';
import {drawControlTable} from './table/control.js';
import {short} from './words/dates.js';
import {troubleText} from './words/trouble.js';
import {chosenLanguage, say, speak} from './words/words.js';

/** Reads the address, and shows what it says. */
let drawn = {};
let isReading = false;
let hasMoved = false;

/** While one map is read no other is: where the clocks moved meanwhile, that comes next. */
async function show() {
    inLanguage();
    const scene = sceneAsked(latestKnown());
    drawTop(anew);
    drawViews();
    drawClocks(scene);
    if (isReading) {
        hasMoved = true;
        return;
    }
    isReading = true;
    try {
        scene.coverage = scene.isCoverage ? await coverageAt(scene.at, scene.known) : null;
        scene.states = await statesAt(scene.at, scene.known);
    } catch (fault) {
        notice(troubleText(fault));
        // So that the next map is drawn, even if it is the one before.
        drawn = {...drawn, at: undefined};
    }
    isReading = false;
    if (hasMoved) {
        hasMoved = false;
        if (scene.states) {
            paintLayer(scene);
        }
        await show();
    } else if (scene.states) {
        draw(scene);
    }
}

/** Beside what the clocks show, a page may paint or mark the map. */
function draw(scene) {
    const before = drawn;
    drawn = scene;
    const isNew = scene.page !== before.page || scene.lang !== before.lang;
    const isOther = isNew || scene.at !== before.at || scene.known !== before.known;
    if (isOther || scene.isTable !== before.isTable || scene.isCoverage !== before.isCoverage) {
        scene.paint = paint;
        scene.mark = markAreas;
        markAreas([]);
        paintLayer(scene);
        drawPanel(scene, isNew);
        readAhead(scene, before);
    }
    if (scene.sel && scene.sel !== before.sel) {
        bringIntoView(scene.sel);
    }
}

function paintLayer({states, coverage}) {
    if (coverage === null) {
        paint(states);
        return;
    }
    notice(null);
    drawCoverageLegend();
    drawMap(coverageLooks(coverage, states), drawn.sel);
    if (drawn.isTable) {
        drawCoverageTable(coverage);
    }
}

/** @param said what is to be told of these states */
function paint(states, said) {
    notice(said ?? (states.size ? null : say('overview.empty')));
    const looks = looksOf(states);
    drawLegend(looks);
    drawMap(looks, drawn.sel);
    if (drawn.isTable) {
        drawControlTable(states);
    }
}

/** Makes what stands still, where the language is another one than before. */
function inLanguage() {
    const wanted = chosenLanguage(place().lang);
    if (wanted !== drawn.lang) {
        speak(wanted);
        chooseLetters();
        makeSearch();
        makeClocks();
        nameControls();
    }
}

function anew() {
    drawn = {};
    show();
}

/** Where there is nothing else to tell: that what is shown is from before, if the browser is without a network. */
function notice(text) {
    const here = document.getElementById('notice');
    const told = text ?? (navigator.onLine ? null : say('offline'));
    here.hidden = told === null;
    here.textContent = told ?? '';
}

/** A register of long ago begins with what it tells of last, not with an empty map. */
async function startWhereSomethingIs() {
    const {at, isNow, known} = sceneAsked(latestKnown());
    if (isNow && [...(await statesAt(at, known)).values()].every(state => state.ground === 'UNKNOWN')) {
        const last = await lastChange(at, known);
        if (last !== null) {
            go({at: short(last)}, false);
        }
    }
}

async function begin() {
    speak(chosenLanguage(place().lang));
    notice(say('loading'));
    makeMap();
    try {
        await learn();
        const {at, known} = sceneAsked(latestKnown());
        await Promise.all([loadRegister(), statesAt(at, known)]);
        await startWhereSomethingIs();
    } catch (fault) {
        notice(troubleText(fault));
        document.getElementById('panel').replaceChildren(trouble(fault));
        return;
    }
    await show();
    onMove(async isBack => {
        await show();
        if (isBack) {
            fit();
        }
    });
    addEventListener('offline', () => notice(null));
    addEventListener('online', () => {
        notice(null);
        show();
    });
    setBegin(await firstChange(Date.now(), latestKnown()));
}

begin();
